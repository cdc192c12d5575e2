import { expect as bare, test as base } from '@playwright/test';
import { fixtures, matchers } from 'sadpath/playwright';

const expect = bare.extend(matchers);
const test = base.extend(fixtures({ services: ['wallet'] }));

test('meets a wallet that is away', async ({ space, request }) => {
  await space.fail('wallet/ERR_WALLET_SERVICE_UNAVAILABLE', { times: 1 });
  const answer = await request.get(`${space.url.wallet}/wallet/v1/wallets`);
  expect(answer.status()).toBe(503);
  expect(space).toHaveMet('wallet/ERR_WALLET_SERVICE_UNAVAILABLE');
});
