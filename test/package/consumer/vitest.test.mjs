import { expect, test as base } from 'vitest';
import { fixtures, matchers } from 'sadpath/vitest';

expect.extend(matchers);
const test = base.extend(fixtures({ services: ['wallet'] }));

test('meets a wallet that is away', async ({ space }) => {
  await space.fail('wallet/ERR_WALLET_SERVICE_UNAVAILABLE', { times: 1 });
  const answer = await fetch(`${space.url.wallet}/wallet/v1/wallets`);
  expect(answer.status).toBe(503);
  expect(space).toHaveMet('wallet/ERR_WALLET_SERVICE_UNAVAILABLE');
});
