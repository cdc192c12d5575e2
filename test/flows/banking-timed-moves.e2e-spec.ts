import { BankClient, NOON, W1, W2 } from './banking/bank-client';

interface Money {
  readonly balance: number;
  readonly availableBalance: number;
}

async function money(user: BankClient): Promise<Money> {
  const { balance, availableBalance } = (await user.get(`/wallets/${W1}`)).body.data as Money;
  return { balance, availableBalance };
}

describe('a transfer under way', () => {
  it('to a late recipient completes after 30 seconds', async () => {
    const user = await BankClient.login();
    const sent = await user.transferOut(1_000, '2222222222');
    expect(sent).toMatchObject({ status: 201, body: { data: { status: 'processing', completedAt: null } } });
    expect(await user.advance('PT29S')).toEqual([]);
    expect(await user.advance('PT1S')).toMatchObject([{ job: 'settle-transfer' }]);
    const read = await user.get(`/transfers/${sent.text('id')}`);
    expect(read.body.data).toMatchObject({ status: 'completed', completedAt: '2026-02-27T14:22:30Z' });
  });

  it('through a slow network completes after 60 seconds', async () => {
    const user = await BankClient.login();
    await user.dependency('nibss', 'slow');
    const sent = await user.transferOut(1_000);
    expect(sent.pick('status')).toBe('processing');
    expect(await money(user)).toEqual({ balance: 9_998_900, availableBalance: 9_998_900 });
    await user.advance('PT60S');
    expect((await user.get(`/transfers/${sent.text('reference')}`)).pick('status')).toBe('completed');
  });

  it('in review holds the money and moves it after 60 seconds', async () => {
    const user = await BankClient.login();
    const sent = await user.transfer(800_000);
    expect(sent).toMatchObject({ status: 201, body: { data: { status: 'pending_review', riskLevel: 'high' } } });
    expect(await money(user)).toEqual({ balance: 10_000_000, availableBalance: 9_200_000 });
    await user.advance('PT60S');
    expect(await money(user)).toEqual({ balance: 9_200_000, availableBalance: 9_200_000 });
    const two = await user.as('testuser2@example.com');
    expect((await two.get('/wallets')).pick('0.balance')).toBe(3_300_000);
  });

  it('moves in time order, also when nobody looks in between', async () => {
    const user = await BankClient.login();
    await user.transfer(800_000);
    await user.transferOut(1_000, '2222222222');
    await user.transferOut(1_000, '5555555555');
    const ran = await user.advance('PT10M');
    expect(ran.map(({ job }) => job)).toEqual(['settle-transfer', 'settle-transfer', 'settle-transfer']);
    const transfers = await user.documents<{ status: string }>('transfers');
    expect(transfers.map(({ status }) => status)).toEqual(['completed', 'completed', 'reversed']);
  });
});

describe('the recipient that times out', () => {
  it('answers 503 with a transfer that still runs, so that the advised retry is a duplicate until it is reversed', async () => {
    const user = await BankClient.login();
    const first = await user.transferOut(1_000, '5555555555');
    expect(first).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5' },
      body: { code: 'SERVICE_UNAVAILABLE', details: [{ dependency: 'nibss', status: 'processing' }] },
    });
    const [{ reference }] = first.body.details as [{ reference: string }];
    expect((await user.get(`/transfers/${reference}`)).pick('status')).toBe('processing');
    expect((await user.transferOut(1_000, '5555555555')).body).toMatchObject({
      code: 'DUPLICATE_TRANSFER',
      details: [{ originalReference: reference, originalStatus: 'processing' }],
    });
    expect(await user.balance()).toBe(9_998_900);
    await user.advance('PT60S');
    expect((await user.get(`/transfers/${reference}`)).body.data).toMatchObject({ status: 'reversed' });
    expect(await user.balance()).toBe(10_000_000);
    expect((await user.transferOut(1_000, '5555555555')).status).toBe(503);
  });
});

describe('a loan', () => {
  it('falls overdue the day after its due day and comes back when it catches up', async () => {
    const user = await BankClient.login('borrower@example.com');
    await user.advance('P27D');
    expect(await (await user.as('borrower@example.com')).get('/loans')).toMatchObject({
      body: { data: [{ status: 'active' }] },
    });
    await user.advance('P1D');
    const later = await user.as('borrower@example.com');
    const loans = await later.get('/loans');
    expect(loans.pick('0')).toMatchObject({
      status: 'overdue',
      schedule: [{ status: 'overdue' }, { status: 'pending' }, { status: 'pending' }],
    });
    const repaid = await later.post(`/loans/${loans.text('0.id')}/repay`, { amount: 34_366.35 });
    expect(repaid.body.data).toMatchObject({ status: 'active', nextDueDate: '2026-04-26' });
    expect((await later.get('/loans')).pick('0.schedule.0.status')).toBe('paid');
  });
});

describe('savings', () => {
  it('earn interest on the last business day of the month and mature with the rest', async () => {
    const user = await BankClient.login();
    const ran = await user.advance('P7M');
    expect(ran.filter(({ job }) => job === 'mature-savings')).toHaveLength(1);
    const later = await user.as('testuser@example.com');
    const summary = await later.get('/savings/summary');
    expect(summary.pick('accounts.0')).toMatchObject({
      productType: 'locked',
      status: 'matured',
      maturityDate: '2026-08-27',
    });
    const interest = summary.amount('totalInterestEarned');
    expect(interest).toBeGreaterThan(10_000);
    expect(summary.pick('totalBalance')).toBeCloseTo(150_000 + interest, 2);
    const taken = await later.post(`/savings/${summary.text('accounts.0.accountId')}/withdraw`, {});
    expect(taken.body.data).toMatchObject({ penalty: 0, status: 'closed', balance: 0 });
  });

  it('pay bound money out for the price of five percent', async () => {
    const user = await BankClient.login();
    const path = '/savings/00000000-0000-4000-8000-000000002001/withdraw';
    expect((await user.post(path, {})).body).toMatchObject({
      code: 'EARLY_WITHDRAWAL',
      details: [{ maturityDate: '2026-08-27', penaltyRate: 5, penaltyAmount: 5_000 }],
    });
    expect((await user.post(path, { acceptPenalty: true })).body.data).toMatchObject({
      amountWithdrawn: 100_000,
      penalty: 5_000,
      creditedAmount: 95_000,
      status: 'closed',
    });
    expect(await user.balance()).toBe(10_095_000);
  });

  it('shows the estimates of the documentation', async () => {
    const user = await BankClient.login();
    const target = {
      targetAmount: 5_000_000,
      targetName: 'House',
      targetDate: '2026-12-31',
      monthlyContribution: 500_000,
    };
    expect((await user.post('/savings/target', { productType: 'target', ...target })).body.data).toMatchObject({
      currentBalance: 500_000,
      progressPercentage: 10,
      daysRemaining: 307,
      estimatedInterest: 450_000,
      estimatedMaturityAmount: 5_450_000,
    });
  });
});

describe('limits', () => {
  it('begin anew at midnight in Lagos', async () => {
    const user = await BankClient.login('testuser@example.com', { clock: '2026-02-27T22:59:00Z' });
    for (let i = 0; i < 10; i++) await user.transfer(490_000 + i, '0000000003', W2);
    await user.transfer(99_955, '0000000003', W2);
    expect((await user.get(`/wallets/${W2}/limits`)).pick('daily')).toEqual({
      limit: 5_000_000,
      used: 5_000_000,
      remaining: 0,
      resetsAt: '2026-02-27T23:00:00Z',
    });
    await user.advance('PT1M');
    expect((await user.get(`/wallets/${W2}/limits`)).body.data).toMatchObject({
      daily: { used: 0, resetsAt: '2026-02-28T23:00:00Z' },
      monthly: { used: 5_000_000 },
    });
  });

  it('do not count what was reversed', async () => {
    const user = await BankClient.login('testuser@example.com', { clock: NOON });
    await user.transferOut(1_000, '5555555555');
    expect((await user.get(`/wallets/${W1}/limits`)).pick('daily.used')).toBe(1_000);
    await user.advance('PT60S');
    expect((await user.get(`/wallets/${W1}/limits`)).pick('daily.used')).toBe(0);
  });
});
