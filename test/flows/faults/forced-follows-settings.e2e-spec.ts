import { BankClient, W1 } from '../banking/bank-client';
import { TestSpace } from '../../support/test-space';
import type { WireAnswer } from '../../support/wire';

type Told = Pick<WireAnswer, 'body' | 'headers'>;
type Headers = Readonly<Record<string, string>>;
type Act = (bank: BankClient, headers: Headers) => Promise<Told>;

const force = (code: string): Headers => ({ 'x-sandbox-error': code });
const BANK = { 'x-tenant-id': 'fmfb' };

const SETTINGS = {
  'banking.fraudLowMax': 1_000,
  'banking.fraudMediumMax': 1_000,
  'banking.fraudHighMax': 1_000,
  'banking.riskScoreCritical': 72,
  'banking.lockAfterFailures': 1,
  'banking.lockMs': 10_000,
  'banking.mfaTokenMs': 5_500,
  'banking.dedupWindowMs': 3_000,
  'banking.rateWindowMs': 5_500,
  'banking.professionalQuota': 4,
};

const send =
  (amount: number): Act =>
  (bank, headers) =>
    bank.post('/transfers/internal', { sourceWalletId: W1, recipientAccountNumber: '0000000003', amount }, headers);
const logIn =
  (email: string, password = 'TestPass123!'): Act =>
  ({ space }, headers) =>
    space.call('/api/v1/auth/login', { method: 'POST', body: { email, password }, headers: { ...BANK, ...headers } });
const list: Act = (bank, headers) => bank.get('/wallets', headers);

/** The figures of a refusal, and how long it asks to wait; not the ids of what led there. */
function toldBy({ body, headers }: Told): object {
  const { error, code, details } = body as { error: string; code: string; details: readonly object[] };
  const figures = details.map((detail) =>
    Object.fromEntries(Object.entries(detail).filter(([name]) => !/^(original|mfaToken)/.test(name))),
  );
  return { error, code, figures, retryAfter: headers['retry-after'], reset: headers['ratelimit-reset'] };
}

describe('a forced refusal tells what a natural one tells in a space with settings of its own', () => {
  it.each<[string, readonly Act[]]>([
    ['FRAUD_DETECTED', [send(11)]],
    ['DUPLICATE_TRANSFER', [send(7), send(7)]],
    ['ACCOUNT_LOCKED', [logIn('testuser@example.com', 'wrong'), logIn('testuser@example.com')]],
    ['MFA_REQUIRED', [logIn('mfa@example.com')]],
    ['RATE_LIMIT_EXCEEDED', [list, list, list, list, list]],
  ])('%s', async (code, acts) => {
    const bank = await BankClient.login('testuser@example.com', { settings: SETTINGS });
    const last = acts.at(-1) ?? list;
    for (const act of acts.slice(0, -1)) await act(bank, {});
    const natural = await last(bank, {});
    expect(natural.body).toMatchObject({ code });
    expect(toldBy(await last(bank, force(code)))).toEqual(toldBy(natural));
  });

  it('the sentence of the network, by every way that forces it', async () => {
    const space = await TestSpace.make({ settings: { 'issuing.ipMessageSpelling': 'docs' } });
    const caller = { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' };
    const error = 'No Authorised IPs configured';
    const natural = await space.call('/v2/wallets', { headers: { ...caller, 'x-sandbox-client-ip': '203.0.113.9' } });
    expect(natural.body).toMatchObject({ error });
    const ways = [
      'ip_not_allowlisted',
      'fcrdns_forward_failed',
      'fcrdns_reverse_failed',
      'fcrdns_resolver_unavailable',
    ];
    for (const way of [...ways.map(force), { prefer: 'code=403' }])
      expect((await space.call('/v2/wallets', { headers: { ...caller, ...way } })).body).toMatchObject({ error });
  });
});

describe('a forced refusal leaves the rate of its caller as it is and tells it', () => {
  it('in the headers of every answer', async () => {
    const bank = await BankClient.login();
    const { space } = bank;
    const { headers: before } = await bank.get('/wallets');
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT10S' });
    const forced = await bank.get('/wallets', force('INTERNAL_ERROR'));
    for (const name of ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'])
      expect([name, forced.headers[name]]).toEqual([name, before[name]]);
    const limited = await bank.get('/wallets', force('RATE_LIMIT_EXCEEDED'));
    expect(limited.headers).toMatchObject({ 'retry-after': '50', 'ratelimit-reset': before['ratelimit-reset'] });
  });
});

describe('a forced VALIDATION_ERROR', () => {
  it.each<[string, object]>([
    ['/auth/login', { email: 'testuser@example.com', password: 'TestPass123!' }],
    ['/auth/logout', {}],
    ['/wallets', { walletType: 'savings', currency: 'NGN' }],
  ])('of %s is no single missing field, which has a code of its own', async (path, body) => {
    const bank = await BankClient.login();
    const { details } = (await bank.post(path, body, force('VALIDATION_ERROR'))).body as {
      details: readonly { message: string }[];
    };
    expect(details).not.toHaveLength(0);
    expect(details.length === 1 && / is required$/.test(details[0]?.message ?? '')).toBe(false);
  });
});
