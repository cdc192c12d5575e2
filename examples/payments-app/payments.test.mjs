import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SandboxSpace } from './sandbox-space.mjs';

/** Which screen is tested: both pass. */
const { openScreen } = await import(`./${process.env.PAYMENTS_SCREEN ?? 'correct'}.mjs`);

const [WALLET, FROZEN] = ['101', '103'].map((number) => `00000000-0000-4000-8000-000000000${number}`);
const DAY_MS = 86_400_000;

function onScreen(label, body) {
  test(label, async () => {
    const space = await SandboxSpace.open(label);
    await body(openScreen({ origin: space.origin, wait: (ms) => space.pass(ms) }), space);
  });
}

onScreen('pays', async (screen) => {
  assert.equal(await screen.pay(WALLET, 1_000), 'Paid.');
});

onScreen('pays though the answer is lost', async (screen, space) => {
  const error = { code: 'ERR_WALLET_TIMEOUT' };
  await space.arm({ match: { service: 'wallet', operation: 'debitWallet' }, error, phase: 'after', times: 1 });
  assert.equal(await screen.pay(WALLET, 1_000), 'Paid.');
});

onScreen('says that the wallet is frozen', async (screen) => {
  assert.match(await screen.pay(FROZEN, 1_000), /frozen/);
});

onScreen('pays when it was too fast', async (screen, space) => {
  const error = { code: 'ERR_WALLET_RATE_LIMITED' };
  await space.arm({ match: { service: 'wallet', operation: 'debitWallet' }, error, retryAfter: 30, times: 1 });
  assert.equal(await screen.pay(WALLET, 1_000), 'Paid.');
});

onScreen('shows the wallet when the platform has recovered', async (screen, space) => {
  const error = { code: 'ERR_WALLET_INTERNAL_ERROR' };
  await space.arm({ match: { service: 'wallet', operation: 'getBalance' }, error, times: 3 });
  assert.match(await screen.show(WALLET), /in the wallet/);
});

onScreen('shows the wallet on the next day, too', async (screen, space) => {
  const today = await screen.show(WALLET);
  await space.pass(DAY_MS);
  assert.equal(await screen.show(WALLET), today);
});
