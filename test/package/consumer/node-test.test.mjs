import assert from 'node:assert/strict';
import { sandboxTest, assertMet } from 'sadpath/node-test';

const test = sandboxTest({ services: ['wallet'] });

test('meets a wallet that is away', async ({ space }) => {
  await space.fail('wallet/ERR_WALLET_SERVICE_UNAVAILABLE', { times: 1, on: 'listWallets', retryAfter: 5 });
  const answer = await fetch(`${space.url.wallet}/wallet/v1/wallets`);
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('retry-after'), '5');
  assertMet(space, 'wallet/ERR_WALLET_SERVICE_UNAVAILABLE');
  assert.throws(() => assertMet(space, 'wallet/ERR_WALLET_FROZEN'), /has not met wallet\/ERR_WALLET_FROZEN/);
});
