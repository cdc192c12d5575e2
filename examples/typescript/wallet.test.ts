// npm install -D sadpath, and Jest with a transform for TypeScript. For node:test, import from 'sadpath/node-test'.
import { sandboxTest, type Code } from 'sadpath/jest';
import { balanceOf, debit, logIn } from './wallet-client';

const WALLET = '00000000-0000-4000-8000-000000000101';
const test = sandboxTest({ services: ['wallet'] });

test('retries a wallet that is away twice', async ({ space }) => {
  const token = await logIn(space.url.wallet);
  await space.fail('wallet/ERR_WALLET_SERVICE_UNAVAILABLE', { on: 'debitWallet', times: 2, retryAfter: 0 });
  expect(await debit(space.url.wallet, token, { walletId: WALLET, amount: 100, key: 'order-1' })).toBe('paid');
  expect(await space.requests.count({ operation: 'debitWallet' })).toBe(3);
});

test('debits once when the answer is lost', async ({ space }) => {
  const token = await logIn(space.url.wallet);
  const before = await balanceOf(space.url.wallet, token, WALLET);
  const lost = { on: 'debitWallet', times: 1, after: true, retryAfter: 0 } as const;
  await space.fail('wallet/ERR_WALLET_SERVICE_UNAVAILABLE', lost);
  expect(await debit(space.url.wallet, token, { walletId: WALLET, amount: 100, key: 'order-1' })).toBe('paid');
  expect(await balanceOf(space.url.wallet, token, WALLET)).toBe(before - 100);
});

const PATHS = [
  ['wallet/ERR_WALLET_FROZEN', 'ask support'],
  ['wallet/ERR_WALLET_INSUFFICIENT_BALANCE', 'top up'],
  ['wallet/ERR_WALLET_SERVICE_UNAVAILABLE', 'try later'],
] as const satisfies readonly (readonly [Code, string])[];

test('has an answer for each error path', async ({ space }) => {
  const token = await logIn(space.url.wallet);
  for (const [code, outcome] of PATHS) {
    const armed = await space.fail(code, { on: 'debitWallet', retryAfter: 0 });
    expect(await debit(space.url.wallet, token, { walletId: WALLET, amount: 100, key: code })).toBe(outcome);
    await armed.disarm();
    expect(space).toHaveMet(code);
  }
});
