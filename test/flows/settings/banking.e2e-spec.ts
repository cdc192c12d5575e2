import { BankClient, NOON, QUICK_CASH, W1, type BankAnswer } from '../banking/bank-client';

type Settings = Readonly<Record<string, string | number>>;
/** What a user finds in a space with these settings. */
type Seen = (settings: Settings) => Promise<unknown>;
type Row = readonly [name: string, value: string | number, seen: Seen, before: unknown, after: unknown];

const MFA = 'mfa@example.com';
const LOW = ['lowkyc@example.com', '00000000-0000-4000-8000-000000001012'] as const;
const MIDDLE = ['lockme@example.com', '00000000-0000-4000-8000-000000001014'] as const;
const HIGH = ['testuser@example.com', W1] as const;

const passes = ({ status, body }: BankAnswer): unknown => body.code ?? status;
const login = (settings: Settings, email = 'testuser@example.com') => BankClient.login(email, { settings });
const visit = (settings: Settings, tenant?: string) => BankClient.visit({ settings }, tenant);
const tokenOf = ({ body }: BankAnswer): unknown =>
  (body.details as readonly { readonly mfaToken: string }[])[0]?.mfaToken;

/** The status that an operation's transfer has two seconds later. */
const transferLater =
  (send: (user: BankClient) => Promise<unknown>): Seen =>
  async (settings) => {
    const user = await login(settings);
    await send(user);
    await user.advance('PT2S');
    const { items } = (await user.get('/transfers')).body.data as { items: readonly { status: string }[] };
    return items[0]?.status;
  };

const limit =
  ([email, wallet]: readonly [string, string], member: string): Seen =>
  async (settings) =>
    (await (await login(settings, email)).get(`/wallets/${wallet}/limits`)).amount(member);

/** What the fraud check says of an amount in naira. */
const risk =
  (amount: number, member: 'riskLevel' | 'riskScore'): Seen =>
  async (settings) =>
    (await (await login(settings)).post('/fraud/check', { amount, transactionType: 'internal' })).pick(member);

/** Requests in a window of a tenant, in whatever tier the space has it. */
const quota =
  (tenant: string, tier?: string): Seen =>
  async (settings) => {
    const visitor = await visit(settings, tenant);
    if (tier !== undefined) {
      const tenants = await visitor.documents<{ readonly name: string }>('tenants');
      const changed = tenants.map((each) => (each.name === tenant ? { ...each, tier } : each));
      await visitor.space.ask('PUT', '/state/banking/tenants', changed);
    }
    return (await visitor.get('/theme')).headers['ratelimit-limit'];
  };

/** A second factor, after something has happened. */
const factor =
  (between: (user: BankClient, mfaToken: unknown) => Promise<unknown>): Seen =>
  async (settings) => {
    const visitor = await visit(settings);
    const mfaToken = tokenOf(await visitor.post('/auth/login', { email: MFA, password: 'TestPass123!' }));
    await between(visitor, mfaToken);
    return passes(await visitor.post('/auth/mfa/verify', { mfaToken, code: '000000' }));
  };

/** A log-in after so many wrong passwords and so much time. */
const loginAfter =
  (wrong: number, duration: string): Seen =>
  async (settings) => {
    const visitor = await visit(settings);
    const attempt = (password: string) => visitor.post('/auth/login', { email: MIDDLE[0], password });
    for (let i = 0; i < wrong; i++) await attempt('wrong');
    await visitor.advance(duration);
    return passes(await attempt('TestPass123!'));
  };

/** The loan that was asked for, so much later: of the application its status, of the loan whether it is there. */
const loanAfter =
  (duration: string, what: 'application' | 'loan'): Seen =>
  async (settings) => {
    const user = await login(settings);
    const body = { productId: QUICK_CASH, amount: 50_000, tenureMonths: 2 };
    const id = (await user.post('/loan-applications', body)).text('id');
    await user.advance(duration);
    if (what === 'application') return (await user.get(`/loan-applications/${id}`)).text('status');
    return ((await user.get('/loans')).body.data as readonly unknown[]).length;
  };

const apply =
  (email: string, monthlyIncome: number): Seen =>
  async (settings) => {
    const body = { productId: QUICK_CASH, amount: 100_000, tenureMonths: 3, monthlyIncome };
    return passes(await (await login(settings, email)).post('/loan-applications', body));
  };

/** The same again with another amount or another key, two seconds later. */
const again =
  (key: string | undefined, amount: number): Seen =>
  async (settings) => {
    const user = await login(settings);
    const send = (of: number) =>
      user.post(
        '/transfers/internal',
        { sourceWalletId: W1, amount: of, recipientAccountNumber: '0000000003' },
        key === undefined ? {} : { 'idempotency-key': key },
      );
    await send(500);
    await user.advance('PT2S');
    return passes(await send(amount));
  };

const ROWS: readonly Row[] = [
  ['externalFee', 500, async (s) => (await (await login(s)).transferOut(1_000)).amount('fees'), 100, 5],
  [
    'billFee',
    700,
    async (s) => {
      const bill = {
        billerId: 'biller_010',
        paymentItemCode: 'MTN-VTU',
        customerReference: '08011111111',
        amount: 100,
      };
      return (await (await login(s)).post('/bill-payment/pay', bill)).amount('fees');
    },
    0,
    7,
  ],
  ['dedupWindowMs', 1_000, again(undefined, 500), 'DUPLICATE_TRANSFER', 201],
  ['idempotencyMs', 1_000, again('k', 600), 'DUPLICATE_ENTRY', 201],
  ['reviewMs', 1_000, transferLater((user) => user.transferOut(600_000)), 'pending_review', 'completed'],
  [
    'slowSettlementMs',
    1_000,
    transferLater(async (user) => {
      await user.dependency('nibss', 'slow');
      await user.transferOut(1_000);
    }),
    'processing',
    'completed',
  ],
  ['lateRecipientMs', 1_000, transferLater((user) => user.transferOut(1_000, '2222222222')), 'processing', 'completed'],
  [
    'timeoutReversalMs',
    1_000,
    transferLater((user) => user.transferOut(1_000, '5555555555')),
    'processing',
    'reversed',
  ],
  ['loanApprovalMs', 60_000, loanAfter('PT5S', 'application'), 'approved', 'submitted'],
  ['loanDisbursementMs', 60_000, loanAfter('PT10S', 'loan'), 1, 0],
  ['lockAfterFailures', 2, loginAfter(2, 'PT0S'), 200, 'ACCOUNT_LOCKED'],
  ['lockMs', 1_000, loginAfter(5, 'PT2S'), 'ACCOUNT_LOCKED', 200],
  ['mfaTokenMs', 1_000, factor((visitor) => visitor.advance('PT2S')), 200, 'INVALID_MFA_CODE'],
  [
    'mfaTries',
    1,
    factor((visitor, mfaToken) => visitor.post('/auth/mfa/verify', { mfaToken, code: '111111' })),
    200,
    'INVALID_MFA_CODE',
  ],
  [
    'accessTokenMs',
    1_000,
    async (s) => {
      const user = await login(s);
      await user.advance('PT2S');
      return passes(await user.get('/wallets'));
    },
    200,
    'TOKEN_EXPIRED',
  ],
  [
    'refreshTokenMs',
    1_000,
    async (s) => {
      const visitor = await visit(s);
      const { body } = await visitor.post('/auth/login', { email: HIGH[0], password: 'TestPass123!' });
      const { refreshToken } = (body.data as { tokens: { refreshToken: string } }).tokens;
      await visitor.advance('PT2S');
      return passes(await visitor.post('/auth/refresh', { refreshToken }));
    },
    200,
    'TOKEN_EXPIRED',
  ],
  [
    'rateWindowMs',
    30_000,
    async (s) => Number((await (await visit(s)).get('/theme')).headers['ratelimit-reset']) - Date.parse(NOON) / 1_000,
    60,
    30,
  ],
  ['kyc1DailyLimit', 12_300, limit(LOW, 'daily.limit'), 50_000, 123],
  ['kyc1MonthlyLimit', 12_300, limit(LOW, 'monthly.limit'), 500_000, 123],
  ['kyc2DailyLimit', 12_300, limit(MIDDLE, 'daily.limit'), 200_000, 123],
  ['kyc2MonthlyLimit', 12_300, limit(MIDDLE, 'monthly.limit'), 2_000_000, 123],
  ['kyc3DailyLimit', 12_300, limit(HIGH, 'daily.limit'), 5_000_000, 123],
  ['kyc3MonthlyLimit', 12_300, limit(HIGH, 'monthly.limit'), 50_000_000, 123],
  ['fraudLowMax', 100, risk(5, 'riskLevel'), 'low', 'medium'],
  ['fraudMediumMax', 15_000_000, risk(200_000, 'riskLevel'), 'medium', 'high'],
  ['fraudHighMax', 55_000_000, risk(600_000, 'riskLevel'), 'high', 'critical'],
  ['riskScoreLow', 11, risk(5, 'riskScore'), 10, 11],
  ['riskScoreMedium', 36, risk(200_000, 'riskScore'), 35, 36],
  ['riskScoreHigh', 71, risk(600_000, 'riskScore'), 70, 71],
  ['riskScoreCritical', 96, risk(2_000_000, 'riskScore'), 95, 96],
  ['trialQuota', 7, quota('tinybank'), '5', '7'],
  ['standardQuota', 7, quota('acme'), '100', '7'],
  ['professionalQuota', 7, quota('fmfb'), '1000', '7'],
  ['enterpriseQuota', 7, quota('fmfb', 'enterprise'), '10000', '7'],
  ['maxInstalmentPercent', 10, apply(HIGH[0], 100_000), 201, 'LOAN_NOT_ELIGIBLE'],
  [
    'minLoanKycLevel',
    1,
    async (s) => (await (await login(s, LOW[0])).get(`/loan-products/${QUICK_CASH}/eligibility`)).text('reasons'),
    'kyc_level_below_2',
    'kyc_not_verified',
  ],
];

describe('a number of the bank that a space sets is felt where it is said to be:', () => {
  it.each(ROWS.map(([name, ...row]) => [name, row] as const))(
    'banking.%s',
    async (name, [value, seen, before, after]) => {
      expect([await seen({}), await seen({ [`banking.${name}`]: value })]).toEqual([before, after]);
    },
  );
});
