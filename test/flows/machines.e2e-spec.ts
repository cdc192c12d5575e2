import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { send } from '../support/wire';

interface ShownMachine {
  readonly service: string;
  readonly name: string;
  readonly states: readonly { readonly name: string; readonly count: number; readonly documents: readonly string[] }[];
  readonly moves: readonly { readonly from: string; readonly event: string; readonly to: string }[];
  readonly refusals: readonly { readonly state: string; readonly event: string; readonly code: string }[];
}

async function machinesIn(space: TestSpace, query = ''): Promise<readonly ShownMachine[]> {
  const { items } = await space.ask<{ readonly items: readonly ShownMachine[] }>('GET', `/machines${query}`);
  return items;
}

describe('machines', () => {
  it('show where the documents of the space stand, and where they go', async () => {
    const space = await TestSpace.make();
    const standing = async () => {
      const all = await machinesIn(space, '?service=wallet');
      return all.find(({ name }) => name === 'wallet')!.states.map(({ name, count }) => [name, count]);
    };
    const before = Object.fromEntries(await standing()) as Record<string, number>;
    await space.ask('POST', '/seed', { wallet: { frozen: {} } });
    const after = Object.fromEntries(await standing()) as Record<string, number>;
    expect(after['frozen']).toBe(before['frozen']! + 1);
  });

  it('refuse by codes of their own service, in states that have no such move', async () => {
    const space = await TestSpace.make({ fixtures: 'none' });
    const { body } = await send(`${suite.gateway}/__admin/errors`);
    const codes = new Set((body as readonly { readonly id: string }[]).map(({ id }) => id));
    for (const { service, name, refusals, moves } of filled(await machinesIn(space))) {
      const isRight = ({ state, event, code }: (typeof refusals)[number]): boolean =>
        codes.has(`${service}/${code}`) && !moves.some((move) => move.from === state && move.event === event);
      expect(refusals.filter((refusal) => !isRight(refusal))).toEqual([]);
      expect(moves.length).toBeGreaterThan(0);
      expect(name).not.toBe('');
    }
  });

  it('refuse as the service does: freezing a closed wallet, verifying a used up password', async () => {
    const space = await TestSpace.make({ fixtures: 'none' });
    const all = await machinesIn(space);
    const refusalsOf = (service: string, name: string) =>
      all.find((machine) => machine.service === service && machine.name === name)?.refusals;
    expect(refusalsOf('wallet', 'wallet')).toContainEqual({
      ...{ state: 'closed', event: 'freeze', code: 'ERR_WALLET_CLOSED' },
    });
    expect(refusalsOf('otp', 'OTP')).toContainEqual({ state: 'EXHAUSTED', event: 'verify', code: 'otp.max.retries' });
  });
});
