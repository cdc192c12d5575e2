import { TestSpace } from '../support/test-space';
import { ProgramClient } from './issuing/program-client';

const STRAY = 'stray-member';

/** The value with a member that no document has at every level. */
function strewn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strewn);
  if (value === null || typeof value !== 'object') return value;
  return { ...Object.fromEntries(Object.entries(value).map(([name, each]) => [name, strewn(each)])), [STRAY]: 1 };
}

describe('an answer', () => {
  it.each([
    ['cardholders', ['/cardholders', '/cardholders/1003']],
    ['cards', ['/cards', '/cards/5001', '/cards/5001/sensitive', '/cards/5001/balance']],
    ['card-transactions', ['/cards/transactions']],
    ['card-fees', ['/cards/fees']],
    ['wallets', ['/wallets', '/wallets/3001']],
    ['wallet-transactions', ['/wallets/transactions']],
    ['otp-listeners', [`/otp/${'1'.repeat(32)}`]],
  ])('has no member of the stored %s that its document lacks', async (collection, paths) => {
    const space = await TestSpace.make();
    const stored = await space.ask<{ items: unknown[] }>('GET', `/state/issuing/${collection}`);
    expect(stored.items.length).toBeGreaterThan(0);
    await space.ask('PUT', `/state/issuing/${collection}`, stored.items.map(strewn));
    const client = new ProgramClient(space);
    for (const path of paths) {
      const { status, body } = await client.get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(JSON.stringify(body)).not.toContain(STRAY);
    }
  });
});
