import assert from 'node:assert/strict';
import test from 'node:test';
import { startSandbox } from 'sadpath/testing';

const sandbox = await startSandbox({ services: ['wallet'] });

test('forces a code and leaves the sandbox as it is', async () => {
  const space = await sandbox.space();
  await space.fail('wallet/ERR_WALLET_SERVICE_UNAVAILABLE', { times: 1 });
  const answer = await fetch(`${space.url.wallet}/wallet/v1/wallets`);
  assert.equal(answer.status, 503);
});
