const { sandboxTest } = require('sadpath/jest');

const test = sandboxTest({ services: ['wallet'] });

test('tells the story of a test that fails', async ({ space }) => {
  await fetch(`${space.url.wallet}/wallet/v1/wallets`);
  expect(space).toHaveMet('wallet/ERR_WALLET_FROZEN');
});
