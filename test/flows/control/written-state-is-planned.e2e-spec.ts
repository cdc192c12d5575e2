import { logInToBank, logInToDebit, logInToWallet, type CallerHeaders } from '../../support/log-in';
import { TestSpace } from '../../support/test-space';

const NOON = '2026-02-21T10:00:00Z';
const BANK = '/api/v1/banking';
const WALLET = '/wallet/v1/wallets/00000000-0000-4000-8000-00000000010';
const W4 = '00000000-0000-4000-8000-000000001004';
const QUICK_CASH = '00000000-0000-4000-8000-000000003001';
const PROGRAM = { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' };
const FEE = { entityId: 'CIF1003', accountNo: '8642137', productId: '2003_PHYSICAL', feeType: 'ANNUAL' };

type Sent = readonly [path: string, body?: object];
interface Made {
  readonly as: 'wallet' | 'bank' | 'debit' | 'program';
  readonly sent: readonly Sent[];
  /** A system that is slow meanwhile. */
  readonly slow?: string;
  readonly headers?: CallerHeaders;
}
interface Job {
  readonly service: string;
  readonly job: string;
  readonly entity: string;
  readonly at: string;
}

/** Requests after which time has something to do, by the collections in which it is written. */
const MADE: Readonly<Record<string, Made>> = {
  'wallet/wallets': { as: 'wallet', sent: [[`${WALLET}2/suspend`, { reason: 'x', durationSeconds: 600 }]] },
  'wallet/transactions': { as: 'wallet', sent: [[`${WALLET}2/debit`, { amount: 5, capture: false }]] },
  'banking/applications': {
    as: 'bank',
    sent: [
      [
        `${BANK}/loan-applications`,
        { productId: QUICK_CASH, amount: 50_000, tenureMonths: 3, disbursementWalletId: W4 },
      ],
    ],
  },
  'wallet/idempotency-keys': {
    as: 'wallet',
    headers: { 'idempotency-key': 'k' },
    sent: [[`${WALLET}2/credit`, { amount: 5 }]],
  },
  'banking/idempotency': {
    as: 'bank',
    headers: { 'idempotency-key': 'k' },
    sent: [[`${BANK}/wallets`, { walletType: 'main', currency: 'USD' }]],
  },
  'banking/transfers': {
    as: 'bank',
    slow: 'nibss',
    sent: [
      [
        `${BANK}/transfers/external`,
        { sourceWalletId: W4, recipientAccountNumber: '1111111111', recipientBankCode: '000013', amount: 100 },
      ],
    ],
  },
  'banking/savings': {
    as: 'bank',
    sent: [
      [`${BANK}/savings/locked`, { productType: 'locked', amount: 10_000, lockPeriodMonths: 3, sourceWalletId: W4 }],
    ],
  },
  'issuing/cardholders': { as: 'program', sent: [['/v2/cardholders/1001/kyc-submit']] },
  'issuing/deposits': { as: 'program', sent: [['/v2/cards/5001/bank-deposit', { transactionAmount: 10 }]] },
  'issuing/otp-listeners': { as: 'program', sent: [['/v2/otp/listeners', { cardId: 5001 }]] },
  'otp/otps': { as: 'debit', sent: [['/dcms/otp-manager/generate', { mobile: '9876543211', purpose: 'LOGIN' }]] },
  'auth/users': {
    as: 'debit',
    sent: Array.from(
      { length: 5 },
      () => ['/dcms/api/authenticate', { username: 'api_lockme', password: 'x' }] as const,
    ),
  },
  'cms/kits': {
    as: 'debit',
    sent: [
      ['/dcms/cms/cards', { entityId: 'CIF1001', accountNo: '8642135', productId: '2003_VIRTUAL', requestId: 'R-1' }],
    ],
  },
  'cbs-connector/postings': {
    as: 'debit',
    sent: [['/dcms/cbs/debit', { accountNo: '8642137', amount: '5.00', txnId: 'T-1' }]],
  },
  'fee-posting/fees': {
    as: 'debit',
    slow: 'core-bank',
    sent: [['/dcms/fee-posting/fees', { ...FEE, feeRef: 'F-1' }]],
  },
  'fee-posting/requests': {
    as: 'debit',
    sent: [['/dcms/fee-posting/fees', { ...FEE, feeRef: 'F-2', requestId: 'R' }]],
  },
  'customer/transactions': {
    as: 'debit',
    slow: 'core-bank',
    sent: [
      [
        '/dcms/transactions/authorize',
        { kitNo: '4240170003', amount: '10.00', channel: 'POS', pin: '1234', txnId: 'T-9' },
      ],
    ],
  },
  'customer/loads': {
    as: 'debit',
    slow: 'core-bank',
    sent: [
      [
        '/dcms/wallet/load',
        { entityId: 'CIF1003', kitNo: '4240170003', walletType: 'NCMC', txnId: 'L-1', amount: '10.00' },
      ],
    ],
  },
  'customer/cards': {
    as: 'debit',
    sent: Array.from(
      { length: 3 },
      () =>
        [
          '/dcms/kit-manager/validatePin',
          { entityId: 'CIF1003', kitNo: '4240170003', pin: '9999', expiryDate: '0729' },
        ] as const,
    ),
  },
};

const LOGINS: Readonly<Record<string, (space: TestSpace) => Promise<CallerHeaders>>> = {
  wallet: (space) => logInToWallet(space),
  bank: (space) => logInToBank(space),
  debit: (space) => logInToDebit(space),
  program: () => Promise.resolve(PROGRAM),
};

const fresh = (): Promise<TestSpace> => TestSpace.make({ clock: NOON });

async function documents(space: TestSpace, place: string): Promise<readonly object[]> {
  return (await space.ask<{ readonly items: readonly object[] }>('GET', `/state/${place}`)).items;
}

/** All documents of a service, because some of them are the sum of others. */
async function allOf(space: TestSpace, service: string): Promise<Readonly<Record<string, readonly object[]>>> {
  const { items } = await space.ask<{ readonly items: readonly string[] }>('GET', `/state/${service}`);
  const held: Record<string, readonly object[]> = {};
  for (const name of items) held[name] = await documents(space, `${service}/${name}`);
  return held;
}

/** What is planned of a service. */
async function planned(space: TestSpace, place: string): Promise<readonly Job[]> {
  const { due } = await space.ask<{ readonly due: readonly Job[] }>('GET', '/clock');
  const [service] = place.split('/');
  return due
    .filter((each) => each.service === service)
    .toSorted((a, b) => (`${a.job} ${a.entity}` < `${b.job} ${b.entity}` ? -1 : 1));
}

describe('what time will do to a document that is written is planned like that of one that a request made:', () => {
  it.each(Object.entries(MADE))('%s', async (place, { as, sent, slow, headers: further }) => {
    const [made, copy] = [await fresh(), await fresh()];
    const headers = { ...(await LOGINS[as]!(made)), ...further };
    if (slow !== undefined) await made.ask('PUT', `/dependencies/${slow}`, { state: 'slow' });
    const method = sent[0]![0].endsWith('kyc-submit') ? 'PUT' : 'POST';
    for (const [path, body] of sent) await made.call(path, { method, headers, ...(body && { body }) });
    const wanted = await planned(made, place);
    expect(wanted).not.toEqual(await planned(copy, place));
    expect(await documents(made, place)).not.toEqual(await documents(copy, place));
    const [service = ''] = place.split('/');
    await copy.ask('PUT', `/state/${service}`, await allOf(made, service));
    expect(await planned(copy, place)).toEqual(wanted);
  });
});

it('what is written over or away is planned no more, and what stays as it was keeps its instant', async () => {
  const space = await fresh();
  const before = await planned(space, 'wallet/escrows');
  await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT1M' });
  const all = await documents(space, 'wallet/escrows');
  await space.ask('PUT', '/state/wallet/escrows', all);
  expect(await planned(space, 'wallet/escrows')).toEqual(before);
  const [created] = all.filter((doc) => (doc as { readonly status: string }).status === 'created');
  const { id } = created as { readonly id: string };
  const others = all.filter((doc) => doc !== created);
  await space.ask('PUT', '/state/wallet/escrows', [...others, { ...created, status: 'cancelled' }]);
  expect(await planned(space, 'wallet/escrows')).toEqual(before.filter(({ entity }) => entity !== id));
  await space.ask('PUT', '/state/wallet/escrows', [
    ...others,
    { ...created, expiresAt: Date.parse('2026-02-21T11:00:00Z') },
  ]);
  expect(await planned(space, 'wallet/escrows')).toContainEqual(
    expect.objectContaining({ entity: id, at: '2026-02-21T11:00:00.000Z' }),
  );
  await space.ask('PUT', '/state/wallet/escrows', others);
  expect(await planned(space, 'wallet/escrows')).toEqual(before.filter(({ entity }) => entity !== id));
});

it('a loan application that is written is approved and paid out when its time comes', async () => {
  const [made, copy] = [await fresh(), await fresh()];
  const headers = await logInToBank(made);
  const body = { productId: QUICK_CASH, amount: 50_000, tenureMonths: 3, disbursementWalletId: W4 };
  await made.call(`${BANK}/loan-applications`, { method: 'POST', headers, body });
  await copy.ask('PUT', '/state/banking/applications', await documents(made, 'banking/applications'));
  await copy.ask('PUT', '/clock', { action: 'advance', duration: 'PT10S' });
  const { body: read } = await copy.call(`${BANK}/wallets/${W4}`, { headers: await logInToBank(copy) });
  expect(read).toMatchObject({ data: { balance: 100_000 } });
});
