import { logInToBank, logInToDebit, logInToWallet, type CallerHeaders } from '../../support/log-in';
import { TestSpace } from '../../support/test-space';

const NOON = '2026-02-21T10:00:00Z';
const BANK = '/api/v1/banking';
const WALLET = '/wallet/v1/wallets/00000000-0000-4000-8000-00000000010';
const W4 = '00000000-0000-4000-8000-000000001004';
const QUICK_CASH = '00000000-0000-4000-8000-000000003001';
const PROGRAM = { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' };
/** Memories of ids are tidied away, but counted by the clock whether they are or not. */
const TIDYING = /^forget-/;

type Sent = readonly [path: string, body?: object];
interface Job {
  readonly service: string;
  readonly job: string;
  readonly entity: string;
  readonly at: string;
}

/** Requests after which time has something to do, by the collections in which it is written. */
const MADE: Readonly<
  Record<string, { readonly as: 'wallet' | 'bank' | 'debit' | 'program'; readonly sent: readonly Sent[] }>
> = {
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
  'banking/transfers': {
    as: 'bank',
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

/** What is planned of a service, but for the tidying. */
async function planned(space: TestSpace, place: string): Promise<readonly Job[]> {
  const { due } = await space.ask<{ readonly due: readonly Job[] }>('GET', '/clock');
  const [service] = place.split('/');
  return due
    .filter((each) => each.service === service && !TIDYING.test(each.job) && each.job !== 'expire-token')
    .toSorted((a, b) => (`${a.job} ${a.entity}` < `${b.job} ${b.entity}` ? -1 : 1));
}

describe('what time will do to a document that is written is planned like that of one that a request made:', () => {
  it.each(Object.entries(MADE))('%s', async (place, { as, sent }) => {
    const [made, copy] = [await fresh(), await fresh()];
    const headers = await LOGINS[as]!(made);
    await made.ask('PUT', '/dependencies/nibss', { state: 'slow' });
    const method = sent[0]![0].endsWith('kyc-submit') ? 'PUT' : 'POST';
    for (const [path, body] of sent) await made.call(path, { method, headers, ...(body && { body }) });
    const wanted = await planned(made, place);
    expect(wanted).not.toEqual(await planned(copy, place));
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
