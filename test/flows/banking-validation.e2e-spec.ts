import { BankClient, NOBODY, W1, W2 } from './banking/bank-client';

const GOOD = { sourceWalletId: W1, amount: 100, recipientAccountNumber: '0000000003' };
const OUT = { sourceWalletId: W1, amount: 100, recipientAccountNumber: '1111111111', recipientBankCode: '000013' };

describe('the form of a request', () => {
  const cases: readonly (readonly [string, string, object, string, readonly string[]])[] = [
    ['an amount of two decimals', '/transfers/internal', { ...GOOD, amount: 0.01 }, 'passes', []],
    ['an amount of three decimals', '/transfers/internal', { ...GOOD, amount: 1.001 }, 'VALIDATION_ERROR', ['amount']],
    ['a negative amount', '/transfers/internal', { ...GOOD, amount: -5 }, 'VALIDATION_ERROR', ['amount']],
    ['an absurd amount', '/transfers/internal', { ...GOOD, amount: 1e15 }, 'VALIDATION_ERROR', ['amount']],
    ['an amount as text', '/transfers/internal', { ...GOOD, amount: '100' }, 'INVALID_FORMAT', ['amount']],
    ['a null amount', '/transfers/internal', { ...GOOD, amount: null }, 'MISSING_FIELD', ['amount']],
    [
      'a blank account',
      '/transfers/internal',
      { ...GOOD, recipientAccountNumber: ' ' },
      'MISSING_FIELD',
      ['recipientAccountNumber'],
    ],
    [
      'nine digits',
      '/transfers/internal',
      { ...GOOD, recipientAccountNumber: '123456789' },
      'INVALID_FORMAT',
      ['recipientAccountNumber'],
    ],
    [
      'a wallet id that is no UUID',
      '/transfers/internal',
      { ...GOOD, sourceWalletId: 'W1' },
      'INVALID_FORMAT',
      ['sourceWalletId'],
    ],
    [
      'a long narration',
      '/transfers/internal',
      { ...GOOD, narration: 'x'.repeat(101) },
      'VALIDATION_ERROR',
      ['narration'],
    ],
    ['an unknown field', '/transfers/internal', { ...GOOD, extra: 1 }, 'passes', []],
    [
      'two missing fields',
      '/transfers/internal',
      { sourceWalletId: W1 },
      'VALIDATION_ERROR',
      ['amount', 'recipientAccountNumber'],
    ],
    [
      'no bank and no beneficiary',
      '/transfers/external',
      { ...OUT, recipientBankCode: undefined },
      'MISSING_FIELD',
      ['recipientBankCode'],
    ],
    [
      'a blank account and a long narration',
      '/transfers/external',
      { ...OUT, recipientAccountNumber: '', narration: 'x'.repeat(101) },
      'VALIDATION_ERROR',
      ['recipientAccountNumber', 'narration'],
    ],
    [
      'a bank code of four digits',
      '/transfers/external',
      { ...OUT, recipientBankCode: '0581' },
      'INVALID_FORMAT',
      ['recipientBankCode'],
    ],
    ['a currency that is none', '/wallets', { walletType: 'main', currency: 'EUR' }, 'INVALID_FORMAT', ['currency']],
    ['a past target date', '/savings/target', target({ targetDate: '2026-02-27' }), 'VALIDATION_ERROR', ['targetDate']],
    [
      'a date that does not exist',
      '/savings/target',
      target({ targetDate: '2026-02-30' }),
      'INVALID_FORMAT',
      ['targetDate'],
    ],
    [
      'a past date and no name',
      '/savings/target',
      target({ targetDate: '2020-01-01', targetName: '' }),
      'VALIDATION_ERROR',
      ['targetName', 'targetDate'],
    ],
    [
      'a lock of two months',
      '/savings/locked',
      { productType: 'locked', amount: 10_000, lockPeriodMonths: 2 },
      'VALIDATION_ERROR',
      ['lockPeriodMonths'],
    ],
    [
      'a lock of half a month',
      '/savings/locked',
      { productType: 'locked', amount: 10_000, lockPeriodMonths: 3.5 },
      'INVALID_FORMAT',
      ['lockPeriodMonths'],
    ],
    [
      'a member that is no UUID',
      '/savings/group',
      { productType: 'group', groupName: 'G', contribution: 1_000, memberIds: ['x'] },
      'INVALID_FORMAT',
      ['memberIds'],
    ],
    [
      'a nested platform',
      '/auth/login',
      { email: 'a@b.co', password: 'x', deviceInfo: { platform: 'vms' } },
      'INVALID_FORMAT',
      ['deviceInfo.platform'],
    ],
  ];

  it.each(cases.map(([name, ...rest]) => [name, rest] as const))('%s', async (_, [path, body, code, fields]) => {
    const user = await BankClient.login();
    const answer = await user.post(path, body);
    const details = (answer.body.details ?? []) as readonly { readonly field: string }[];
    expect([answer.body.code ?? 'passes', details.map(({ field }) => field)]).toEqual([code, fields]);
  });

  it.each([
    ['/wallets/W1', 'INVALID_FORMAT', 'id'],
    ['/transactions?page=0', 'VALIDATION_ERROR', 'page'],
    ['/transactions?limit=101', 'VALIDATION_ERROR', 'limit'],
    ['/transactions?limit=many', 'INVALID_FORMAT', 'limit'],
    ['/users/lookup', 'MISSING_FIELD', 'email'],
    ['/users/lookup?email=nobody', 'INVALID_FORMAT', 'email'],
  ])('GET %s', async (path, code, field) => {
    const user = await BankClient.login();
    expect((await user.get(path)).body).toMatchObject({ code, details: [{ field }] });
  });
});

describe('a body that cannot be read', () => {
  const broken = { rawBody: '{"amount":', headers: { 'content-type': 'application/json' } };

  it('waits for the tenant', async () => {
    const visitor = (await BankClient.visit()).with(undefined, '');
    expect((await visitor.send('POST', '/transfers/internal', broken)).body.code).toBe('TENANT_NOT_FOUND');
  });

  it('waits for the token', async () => {
    const visitor = await BankClient.visit();
    expect((await visitor.send('POST', '/transfers/internal', broken)).body.code).toBe('UNAUTHORIZED');
  });

  it.each([
    ['broken JSON', broken],
    ['a list', { body: [1] }],
    ['a text', { body: 'x' }],
    ['another media type', { rawBody: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ])('is a malformed body: %s', async (_, request) => {
    const user = await BankClient.login();
    expect(await user.send('POST', '/transfers/internal', request)).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_ERROR', details: [{ field: 'body', message: 'Malformed JSON' }] },
    });
  });
});

describe('the order of checks', () => {
  it('looks for the route before the tenant', async () => {
    const visitor = (await BankClient.visit()).with(undefined, '');
    expect((await visitor.get('/nowhere')).body).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('looks for the feature before the form', async () => {
    const user = await (await BankClient.visit({}, 'acme')).as('user@acme.example');
    expect((await user.post('/loan-applications', {})).body).toMatchObject({
      code: 'FEATURE_DISABLED',
      details: [{ feature: 'loans' }],
    });
  });

  it('looks at the form before the wallet', async () => {
    const user = await BankClient.login();
    expect((await user.post('/transfers/internal', { ...GOOD, sourceWalletId: NOBODY, amount: 0 })).body.code).toBe(
      'VALIDATION_ERROR',
    );
    expect((await user.post('/transfers/internal', { ...GOOD, sourceWalletId: NOBODY })).body.code).toBe(
      'ACCOUNT_NOT_FOUND',
    );
  });

  it('shows a foreign wallet as unknown', async () => {
    const user = await BankClient.login('testuser2@example.com');
    expect((await user.get(`/wallets/${W2}`)).body.code).toBe('ACCOUNT_NOT_FOUND');
  });

  it('offers no transfers abroad', async () => {
    const user = await BankClient.login();
    expect((await user.post('/transfers/international', {})).body).toMatchObject({
      code: 'FEATURE_DISABLED',
      details: [{ feature: 'internationalTransfers' }],
    });
  });
});

function target(change: object): object {
  const terms = {
    targetAmount: 5_000_000,
    targetName: 'House',
    targetDate: '2026-12-31',
    monthlyContribution: 500_000,
  };
  return { productType: 'target', ...terms, ...change };
}

describe('the content of a document', () => {
  it.each([
    ['JVBERg==', 201],
    ['JVBERg', 201],
    ['***', 400],
    ['JVB', 201],
    ['JVBE=', 400],
    ['data:application/pdf;base64,JVBERg==', 400],
  ])('%s: %s', async (contentBase64, status) => {
    const borrower = await BankClient.login('borrower@example.com');
    const path = '/loan-applications/00000000-0000-4000-8000-000000004101/documents';
    expect((await borrower.post(path, { type: 'id', fileName: 'id.pdf', contentBase64 })).status).toBe(status);
  });
});
