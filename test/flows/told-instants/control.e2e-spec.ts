import { BankClient } from '../banking/bank-client';
import { dataOf, fixture, setSystem, WalletClient } from '../wallet/wallet-client';
import { TestSpace } from '../../support/test-space';
import { expectTold, type ToldRow } from './told-end';

/** No whole second, so that an end told in seconds would differ from the one that is meant. */
const START = '2026-02-21T10:00:00.700Z';
const NOBODY = 'http://127.0.0.1:9/webhooks';

interface Due {
  readonly at: string;
  readonly service: string;
  readonly job: string;
  readonly entity: string;
}

const ROWS: readonly ToldRow[] = [
  [
    'armedAt and ttlMs of a fault',
    async () => {
      const space = await TestSpace.make({ clock: START });
      const admin = await WalletClient.as(space, 'admin');
      const rule = { match: { service: 'wallet' }, error: { code: 'ERR_WALLET_TIMEOUT' }, ttlMs: 4_400 };
      const { armedAt } = await space.ask<{ armedAt: string }>('POST', '/faults', rule);
      const told = new Date(Date.parse(armedAt) + 4_400).toISOString();
      return { space, told, act: async () => (await admin.get('/wallets')).status, before: 504, after: 200 };
    },
  ],
  [
    'since of a cold start, and its ten seconds',
    async () => {
      const space = await TestSpace.make({ clock: START });
      await setSystem(space, 'coldStart', 'slow');
      const shown = () => space.ask<{ state: string; since: string }>('GET', '/dependencies/wallet.coldStart');
      const told = new Date(Date.parse((await shown()).since) + 10_000).toISOString();
      return { space, told, act: async () => (await shown()).state, before: 'slow', after: 'up' };
    },
  ],
  [
    'at of a job that is due',
    async () => {
      const space = await TestSpace.make({ clock: START });
      const admin = await WalletClient.as(space, 'admin');
      const id = fixture('wallet', 2);
      dataOf(await admin.post(`/wallets/${id}/suspend`, { reason: 'odd', durationSeconds: 60 }));
      const due = async () =>
        (await space.ask<{ due: readonly Due[] }>('GET', '/clock')).due.filter(({ entity }) => entity === id);
      const told = String((await due())[0]?.at);
      return { space, told, act: async () => (await due()).length, before: 1, after: 0 };
    },
  ],
  [
    'nextAt of a webhook that nobody took',
    async () => {
      const settings = { 'banking.webhookUrl': NOBODY };
      const user = await BankClient.login('testuser@example.com', { clock: START, settings });
      await user.transfer(500);
      await user.advance('PT0S');
      const delivery = async () => {
        await user.advance('PT0S');
        const { items } = await user.space.ask<{
          items: readonly { delivery: { attempts: readonly unknown[]; nextAt: string } }[];
        }>('GET', '/outbox?service=banking');
        return items[0]?.delivery;
      };
      const told = String((await delivery())?.nextAt);
      return {
        space: user.space,
        told,
        act: async () => (await delivery())?.attempts.length,
        before: 1,
        after: 2,
      };
    },
  ],
];

describe('whoever acts at the end he was told finds it, and one step earlier not yet:', () => {
  it.each(ROWS)('%s', (_, reach) => expectTold(reach));
});
