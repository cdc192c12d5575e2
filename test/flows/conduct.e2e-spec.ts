import { TestSpace } from '../support/test-space';
import { login } from './control/logins';
import { fixture, WalletClient } from './wallet/wallet-client';

interface Conduct {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly rule: string;
    readonly space: string;
    readonly severity: string;
    readonly seen: string;
    readonly asks?: string;
  }[];
}

const DEBIT = `/wallets/${fixture('wallet', 1)}/debit`;
const conductIn = (space: TestSpace, query = ''): Promise<Conduct> => space.ask('GET', `/conduct${query}`);

describe('conduct', () => {
  it('of a client that does nothing wrong gives nothing to say', async () => {
    const space = await TestSpace.make();
    await login(space, 'api_admin');
    await login(space, 'nobody');
    expect(await conductIn(space)).toEqual({
      counts: { info: 0, warning: 0, critical: 0 },
      findings: [],
      lost: { findings: { info: 0, warning: 0, critical: 0 }, requests: 0 },
    });
  });

  it('tells a retried refusal, though the secrets of the request are masked', async () => {
    const space = await TestSpace.make();
    await login(space, 'nobody');
    await login(space, 'nobody');
    expect((await conductIn(space)).findings).toMatchObject([{ rule: 'retried-refusal', severity: 'warning' }]);
  });

  it('tells of money that was sent twice, and what was asked of the client', async () => {
    const space = await TestSpace.make();
    const admin = await WalletClient.as(space, 'admin');
    const lost = { 'idempotency-key': 'one', 'x-sandbox-error': 'ERR_WALLET_TIMEOUT;phase=after' };
    await admin.post(DEBIT, { amount: 1_000 }, lost);
    await admin.post(DEBIT, { amount: 1_000 }, { 'idempotency-key': 'two' });
    const { findings, counts } = await conductIn(space);
    expect(findings[0]).toMatchObject({
      rule: 'blind-money-retry',
      severity: 'critical',
      seen: expect.stringContaining('1000 moved twice'),
    });
    expect(counts['critical']).toBe(1);
  });

  it('of all spaces has each finding with its space', async () => {
    const space = await TestSpace.make({ label: 'mine' });
    await login(space, 'nobody');
    await login(space, 'nobody');
    const { findings } = await conductIn(await TestSpace.make(), '?space=*&severity=warning');
    expect(findings).toContainEqual(expect.objectContaining({ space: space.id, label: 'mine' }));
  });

  describe('outlives', () => {
    const stubborn = async (wish: Parameters<typeof TestSpace.make>[0] = {}): Promise<TestSpace> => {
      const space = await TestSpace.make({ label: 'stubborn', ...wish });
      await login(space, 'nobody');
      await login(space, 'nobody');
      return space;
    };
    const pastOf = async ({ id }: TestSpace): Promise<readonly unknown[]> => {
      const { findings } = await conductIn(await TestSpace.make(), '?space=*&severity=warning');
      return findings.filter(({ space }) => space === id);
    };
    const told = [expect.objectContaining({ rule: 'retried-refusal', label: 'stubborn', past: true })];

    it('a space that is dropped', async () => {
      const space = await stubborn();
      expect((await space.admin('DELETE', `/spaces/${space.id}`)).status).toBe(204);
      expect(await pastOf(space)).toEqual(told);
    });

    it('a space whose time is up', async () => {
      const space = await stubborn();
      expect((await space.admin('PATCH', '/space', { ttlMs: 1 })).status).toBe(200);
      expect(await pastOf(space)).toEqual(told);
    });

    it('a space that is made anew', async () => {
      const space = await stubborn();
      await TestSpace.make({ id: space.id });
      expect(await pastOf(space)).toEqual(told);
    });

    it.each([
      ['POST', '/reset'],
      ['DELETE', '/requests'],
      ['POST', '/requests/reset'],
    ])('a journal that %s %s empties, and is told once', async (method, path) => {
      const space = await stubborn();
      expect((await space.admin(method, path)).status).toBeLessThan(300);
      expect((await conductIn(space)).findings).toEqual([]);
      await space.admin('DELETE', `/spaces/${space.id}`);
      expect(await pastOf(space)).toEqual(told);
    });

    it('not a space that is nobody’s test', async () => {
      const space = await stubborn({ counted: false });
      await space.admin('DELETE', `/spaces/${space.id}`);
      expect(await pastOf(space)).toEqual([]);
    });
  });

  it.each(['severity=odd', 'space=other'])('refuses %s', async (query) => {
    expect((await (await TestSpace.make()).admin('GET', `/conduct?${query}`)).status).toBe(422);
  });
});
