const { sandboxTest } = require('sadpath/jest');

const test = sandboxTest({ services: ['wallet'], space: { clock: '2026-03-01T09:00:00Z' } });

test('meets a wallet that is away', async ({ space }) => {
  await space.fail('wallet/ERR_WALLET_SERVICE_UNAVAILABLE', { times: 1 });
  const answer = await fetch(`${space.url.wallet}/wallet/v1/wallets`);
  expect(answer.status).toBe(503);
  expect(space).toHaveMet('wallet/ERR_WALLET_SERVICE_UNAVAILABLE');
  expect(space).not.toHaveMet('wallet/ERR_WALLET_FROZEN');
});

test('has a clock of its own', async ({ space }) => {
  const { now } = await space.clock.advance('P30D');
  expect(now).toBe('2026-03-31T09:00:00.000Z');
});

test('judges the client', async ({ space }) => {
  await fetch(`${space.url.wallet}/wallet/v1/wallets`);
  expect(space).toHaveBehaved();
  const login = `${space.url.wallet}/auth/v1/login?password=Sandbox123!&access_token=eyJhbGciOiJIUzI1NiJ9`;
  await fetch(login, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
  expect(space).not.toHaveBehaved();
});

test('waits for requests', async ({ space }) => {
  const wait = space.requests.wait({ operation: 'listWallets' }, { count: 1 });
  await fetch(`${space.url.wallet}/wallet/v1/wallets`);
  expect(await wait).toHaveLength(1);
});
