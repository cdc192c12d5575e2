import { once } from 'node:events';
import { request } from 'node:http';
import { originOf, TestSpace } from '../support/test-space';
import { login } from './control/logins';
import { fixture, WalletClient } from './wallet/wallet-client';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly seen: string;
  readonly advice: string;
  readonly requests: readonly { readonly status: number; readonly code?: string }[];
}

const DEBIT = `/wallets/${fixture('wallet', 1)}/debit`;
const BALANCE = `/wallets/${fixture('wallet', 1)}/balance`;
const key = (name: string) => ({ 'idempotency-key': name });
const forced = (code: string) => ({ 'x-sandbox-error': code });

/** One careless client in a space of its own; what it would wait, the clock of the space passes. */
class Careless {
  private constructor(
    readonly space: TestSpace,
    readonly wallet: WalletClient,
  ) {}

  static async make(): Promise<Careless> {
    const space = await TestSpace.make({ clock: '2026-02-27T14:22:00Z' });
    return new Careless(space, await WalletClient.as(space, 'admin'));
  }

  async pass(ms: number): Promise<void> {
    await this.space.ask('PUT', '/clock', { action: 'advance', duration: `PT${String(ms / 1_000)}S` });
  }

  /** Reads the balance so often, and is told each time that the platform has failed. */
  async failToRead(waits: readonly number[]): Promise<void> {
    for (const ms of [0, ...waits]) {
      if (ms > 0) await this.pass(ms);
      await this.wallet.get(BALANCE, forced('ERR_WALLET_INTERNAL_ERROR'));
    }
  }

  /** Asks a service that is slow, and hangs up before it has answered. */
  async hangUp(path: string): Promise<void> {
    const headers = { 'x-sandbox-space': this.space.id, 'x-sandbox-delay': '50' };
    const sending = request(`${originOf(path)}${path}`, { headers, agent: false });
    sending.on('error', () => undefined);
    sending.end();
    await once(sending, 'finish');
    sending.destroy();
    while (!(await this.space.journal()).items.some(({ hungUp }) => hungUp === true));
  }

  async findings(): Promise<readonly Finding[]> {
    return (await this.space.ask<{ findings: readonly Finding[] }>('GET', '/conduct')).findings;
  }
}

/** What each careless client does, with what is found: severity, the sentence, and the statuses of the requests concerned. */
const CARELESS: readonly {
  readonly rule: string;
  readonly severity: string;
  readonly seen: RegExp;
  readonly statuses: readonly number[];
  readonly act: (client: Careless) => Promise<unknown>;
}[] = [
  {
    ...{ rule: 'retried-refusal', severity: 'warning', statuses: [403, 403, 403] },
    seen: /^ERR_WALLET_FROZEN \(after-change\) was answered with the same request.*2 times$/,
    act: async ({ wallet }) => {
      for (const name of ['a', 'b', 'c']) {
        await wallet.post(`/wallets/${fixture('wallet', 3)}/debit`, { amount: 100 }, key(name));
      }
    },
  },
  {
    ...{ rule: 'ignored-retry-after', severity: 'warning', statuses: [429, 200] },
    seen: /^Retry-After asked for \d+ ms, the next attempt came after 1000 ms$/,
    act: async (client) => {
      await client.wallet.get(BALANCE, forced('ERR_WALLET_RATE_LIMITED'));
      await client.pass(1_000);
      await client.wallet.get(BALANCE);
    },
  },
  {
    ...{ rule: 'no-backoff', severity: 'warning', statuses: [500, 500, 500] },
    seen: /^3 attempts with gaps of 2000, 2000 ms$/,
    act: (client) => client.failToRead([2_000, 2_000]),
  },
  {
    ...{ rule: 'too-many-attempts', severity: 'warning', statuses: [500, 500, 500, 500, 500, 500] },
    seen: /^6 attempts at one request$/,
    act: (client) => client.failToRead([1_000, 2_000, 4_000, 8_000, 16_000]),
  },
  {
    ...{ rule: 'blind-money-retry', severity: 'critical', statuses: [504, 201] },
    seen: /^504 ERR_WALLET_TIMEOUT was answered; then the same again under another key: 1000 moved twice$/,
    act: async ({ wallet }) => {
      await wallet.post(DEBIT, { amount: 1_000 }, { ...key('one'), ...forced('ERR_WALLET_TIMEOUT;phase=after') });
      await wallet.post(DEBIT, { amount: 1_000 }, key('two'));
    },
  },
  {
    ...{ rule: 'key-reused', severity: 'warning', statuses: [201, 409] },
    seen: /^the key one stands for two different requests$/,
    act: async ({ wallet }) => {
      await wallet.post(DEBIT, { amount: 1_000 }, key('one'));
      await wallet.post(DEBIT, { amount: 2_000 }, key('one'));
    },
  },
  {
    ...{ rule: 'key-missing', severity: 'warning', statuses: [201] },
    seen: /^debitWallet was sent once without Idempotency-Key$/,
    act: ({ wallet }) => wallet.post(DEBIT, { amount: 1_000 }),
  },
  {
    ...{ rule: 'unchecked-outcome', severity: 'warning', statuses: [502, 200] },
    seen: /^fee.reversal.failed leaves open what was done, and it was sent again without a look$/,
    act: async ({ space }) => {
      const { body } = await login(space, 'api_admin');
      const headers = { tenant: 'ACME_BANK', authorization: `Bearer ${(body as { id_token: string }).id_token}` };
      const path = '/dcms/fee-posting/fees/FEE-SEED-1/reverse';
      const again = { method: 'POST', body: { requestId: 'R-1', reason: 'a mistake' } };
      await space.call(path, { ...again, headers: { ...headers, ...forced('fee.reversal.failed') } });
      await space.call(path, { ...again, headers });
    },
  },
  {
    ...{ rule: 'stale-token', severity: 'warning', statuses: [401, 401] },
    seen: /^one more call with a token that was told to be expired$/,
    act: async (client) => {
      await client.pass(25 * 3_600_000);
      await client.wallet.get(BALANCE);
      await client.wallet.get(`/wallets/${fixture('wallet', 1)}/transactions`);
    },
  },
  {
    ...{ rule: 'login-storm', severity: 'warning', statuses: [200, 200, 200, 200, 200] },
    seen: /^5 logins with the same credentials for 0 other calls$/,
    act: async ({ space }) => {
      for (let i = 0; i < 4; i++) await WalletClient.as(space, 'admin');
    },
  },
  {
    ...{ rule: 'secret-in-url', severity: 'critical', statuses: [400] },
    seen: /^the URL tells pin$/,
    act: ({ wallet }) => wallet.get('/wallets?pin=1234'),
  },
  {
    ...{ rule: 'gave-up', severity: 'info', statuses: [500] },
    seen: /^ERR_WALLET_INTERNAL_ERROR \(same-request\) was the end of it: there was one attempt$/,
    act: (client) => client.failToRead([]),
  },
];

describe('a careless client is told', () => {
  it.each(CARELESS)('$rule ($severity), and nothing else', async ({ rule, severity, seen, statuses, act }) => {
    const client = await Careless.make();
    await act(client);
    const findings = await client.findings();
    expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([[rule, severity]]);
    expect(findings[0]?.seen).toMatch(seen);
    expect(findings[0]?.requests.map(({ status }) => status)).toEqual(statuses);
  });

  it('impatient-client, where it hangs up and asks again', async () => {
    const client = await Careless.make();
    await client.hangUp('/wallet/v1/wallets');
    await client.space.call('/wallet/v1/wallets');
    expect((await client.findings()).map(({ rule }) => rule)).toContain('impatient-client');
  });
});
