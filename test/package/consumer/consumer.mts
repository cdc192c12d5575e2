import { catalogs, type WalletCode } from 'sadpath/catalog';
import { startSandbox } from 'sadpath/testing';
import { sandboxTest } from 'sadpath/node-test';
import { SandboxRefusal } from 'sadpath';

const code: WalletCode = 'ERR_WALLET_FROZEN';
const status: 403 = catalogs.wallet[code].status;

export async function use(): Promise<number> {
  const sandbox = await startSandbox({ services: ['wallet'] });
  const space = await sandbox.space({ label: 'consumer', clock: '2026-03-01T09:00:00Z' });
  await space.fail('wallet/ERR_WALLET_FROZEN', { on: 'debitWallet', times: 2, retryAfter: 5 });
  // @ts-expect-error -- no such code
  await space.fail('wallet/ERR_WALLET_FROSEN');
  // @ts-expect-error -- no operation of the wallet
  await space.fail('wallet/ERR_WALLET_FROZEN', { on: 'debitWallets' });
  const url: string = space.url.wallet;
  return url.length + status;
}

sandboxTest()('is given a space', async ({ space }) => {
  await space.clock.advance('P30D');
});
export { SandboxRefusal };
