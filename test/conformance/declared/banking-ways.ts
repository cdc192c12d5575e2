import { logInToBank } from '../../support/log-in';
import type { TestSpace } from '../../support/test-space';
import { broken, filled, textOf, type Attempt, type ExampleRequest } from './example-requests';

const BASE = '/api/v1/banking';
const FMFB = { 'x-tenant-id': 'fmfb' };
type Members = Readonly<Record<string, unknown>>;

const W1 = '00000000-0000-4000-8000-000000001001';
const W4 = '00000000-0000-4000-8000-000000001004';
const W5 = '00000000-0000-4000-8000-000000001005';
const TO_GTBANK = { recipientAccountNumber: '1111111111', recipientBankCode: '000013' };
const ELECTRICITY = {
  billerId: 'biller_001',
  paymentItemCode: 'EKEDC-PREPAID',
  customerReference: '04500000001',
};
const QUICK_CASH = '00000000-0000-4000-8000-000000003001';
const NOBODY = '00000000-0000-4000-8000-00000000ffff';

/** An id of the fixtures for each name in a path, by the resource that it is of. */
function idsOf({ path }: ExampleRequest): Readonly<Record<string, string>> {
  const resource = path.slice(BASE.length + 1).split('/')[0] ?? '';
  const id: Readonly<Record<string, string>> = {
    wallets: W1,
    'loan-products': QUICK_CASH,
  };
  const savings = '00000000-0000-4000-8000-000000002002';
  return {
    id: id[resource] ?? NOBODY,
    accountId: savings,
    billerId: 'biller_001',
    code: 'none',
    idOrReference: NOBODY,
  };
}

/** A request that the bank carries out, where the example of the document is of the right form only. */
const GOOD: Readonly<Record<string, Members>> = {
  transferInternally: { sourceWalletId: W4, recipientAccountNumber: '0000000003', amount: 100 },
  transferExternally: { sourceWalletId: W4, ...TO_GTBANK, amount: 100 },
  applyForLoan: { productId: QUICK_CASH, amount: 50_000, tenureMonths: 3, disbursementWalletId: W4 },
  repayLoan: { amount: 100, sourceWalletId: W4 },
  openFlexible: { productType: 'flexible', initialDeposit: 5_000, sourceWalletId: W4 },
  openTarget: {
    productType: 'target',
    targetName: 'x',
    targetAmount: 100_000,
    targetDate: '2099-01-01',
    monthlyContribution: 5_000,
    sourceWalletId: W4,
  },
  openLocked: { productType: 'locked', amount: 10_000, lockPeriodMonths: 3, sourceWalletId: W4 },
  openGroup: { productType: 'group', groupName: 'x', contribution: 1_000, memberIds: [], sourceWalletId: W4 },
  depositSavings: { amount: 5_000, sourceWalletId: W4 },
  withdrawSavings: { amount: 100, destinationWalletId: W4 },
  payBill: { ...ELECTRICITY, amount: 5_000, sourceWalletId: W4 },
  validateCustomer: ELECTRICITY,
  setMfa: { enabled: true, code: '111111' },
};

/** What is done to a request in turn: none of it breaks its form. */
const CHANGES: readonly Members[] = [
  { memberIds: [NOBODY] },
  { sourceWalletId: NOBODY, destinationWalletId: NOBODY, disbursementWalletId: NOBODY },
  { sourceWalletId: W5, destinationWalletId: W5, disbursementWalletId: W5 },
  ...[1, 60_000, 1_500_000, 400_000_000].map((amount) => ({
    amount,
    initialDeposit: amount,
    monthlyContribution: amount,
    contribution: amount,
  })),
  { recipientAccountNumber: '0000009999', customerReference: '04599999999', code: '111111' },
  { recipientAccountNumber: '4444444444', accountNumber: '9999999999', customerReference: '04500000002' },
  { recipientBankCode: '999111', bankCode: '999111', paymentItemCode: 'NONE', productId: NOBODY },
];

const SYSTEMS = ['nibss', 'interswitch', 'fraud', 'biller:biller_001'];

/** Asks an operation of the bank for every code of its gates, its form and its dependencies. */
export async function walkBanking(space: TestSpace, example: ExampleRequest): Promise<readonly TestSpace[]> {
  const ids = idsOf(example);
  const { method } = example;
  const body = GOOD[example.operation] ?? example.body;
  const path = filled(example.path, ids) + textOf(example.query);
  const plain: Attempt = { method, path, ...(body && { body }) };
  const send = (attempt: Attempt, headers: Readonly<Record<string, string>>): Promise<unknown> =>
    space.call(attempt.path, { ...attempt, headers: { ...headers, ...attempt.headers } });

  await send(plain, {});
  await send(plain, { 'x-tenant-id': 'dormantbank' });
  await send(plain, FMFB);
  await send(plain, { ...FMFB, authorization: 'Bearer x' });
  await send(plain, await logInToBank(space, 'user@acme.example', 'acme'));
  await send(plain, await logInToBank(space, 'viewer@example.com'));
  for (let i = 0; i < 6; i++) await send(plain, { 'x-tenant-id': 'tinybank' });

  const token = await logInToBank(space, 'testuser@example.com');
  // Before anything is carried out: an operation may end the session.
  for (const attempt of broken({ ...example, body }, ids)) await send(attempt, token);
  const strange = { ...ids, id: NOBODY, accountId: NOBODY, billerId: 'biller_999' };
  for (const other of [strange, { ...ids, id: W5 }])
    await send({ ...plain, path: filled(example.path, other) + textOf(example.query) }, token);
  for (const change of CHANGES.filter((each) => meets(each, body ?? {})))
    await send({ ...plain, body: { ...body, ...within(change, body ?? {}) } }, token);
  if (method === 'POST') {
    const headers = { ...(await logInToBank(space, 'testuser@example.com')), 'idempotency-key': 'k' };
    await send(plain, headers);
    // Once more logged in: an operation may have ended the session.
    await send(
      { ...plain, body: { ...body, narration: 'another', amount: 7, code: '111111', password: 'x' } },
      { ...headers, ...(await logInToBank(space, 'testuser@example.com')) },
    );
  }
  if (example.operation === 'repayLoan') await repay(space);
  const again = await logInToBank(space, 'testuser@example.com');
  await spoil(space, () => send(plain, again));
  for (const move of ['freeze', 'unfreeze', 'deactivate', 'activate']) {
    await space.call(`${BASE}/wallets/${W4}/${move}`, { method: 'POST', headers: again });
    await send(plain, again);
  }
  const old = await logInToBank(space, 'testuser@example.com');
  await space.ask('PUT', '/clock', { action: 'advance', duration: 'P2D' });
  await send(plain, old);
  return [space];
}

/** Repays a loan from wallets that cannot pay: unknown, empty, frozen, inactive. */
async function repay(space: TestSpace): Promise<void> {
  const headers = await logInToBank(space, 'testuser@example.com');
  const post = (path: string, body?: Members): ReturnType<TestSpace['call']> =>
    space.call(`${BASE}${path}`, { method: 'POST', headers, ...(body && { body }) });
  await post('/loan-applications', GOOD['applyForLoan']);
  await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT10S' });
  const { body } = await space.call(`${BASE}/loans`, { headers });
  const [loan] = (body as { readonly data: readonly { readonly id: string }[] }).data;
  const pay = (sourceWalletId: string, amount: number): Promise<unknown> =>
    post(`/loans/${loan!.id}/repay`, { sourceWalletId, amount });
  await pay(NOBODY, 100);
  await post('/savings/locked', { ...GOOD['openLocked'], amount: 90_000 });
  await pay(W4, 45_000);
  for (const [refused, allowed] of [['freeze', 'unfreeze'] as const, ['deactivate', 'activate'] as const]) {
    await post(`/wallets/${W4}/${refused}`);
    await pay(W4, 100);
    await post(`/wallets/${W4}/${allowed}`);
  }
}

function meets(change: Members, body: Members): boolean {
  return Object.keys(change).some((name) => name in body);
}

/** Those members of a change that a body has. */
function within(change: Members, body: Members): Members {
  return Object.fromEntries(Object.entries(change).filter(([name]) => name in body));
}

async function spoil(space: TestSpace, send: () => Promise<unknown>): Promise<void> {
  for (const state of ['down', 'corrupt']) {
    for (const name of SYSTEMS) {
      await space.ask('PUT', `/dependencies/${name}`, { state });
      await send();
      await space.ask('PUT', `/dependencies/${name}`, { state: 'up' });
    }
  }
}
