import { logInToDebit, type CallerHeaders } from '../../support/log-in';
import { suiteFacts } from '../../support/suite';
import type { TestSpace } from '../../support/test-space';
import { broken, filled, textOf, type Attempt, type ExampleRequest } from './example-requests';

type Members = Readonly<Record<string, unknown>>;

const TENANT = { tenant: 'ACME_BANK' };

/** Customers of the fixtures with the card and the account of each, in every status that a card has; and nobody's. */
const HOLDERS: readonly Members[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({
    entityId: `CIF100${n}`,
    kitNo: `424017000${n}`,
    oldKit: `424017000${n}`,
    accountNo: `864213${n + 4}`,
  })),
  { entityId: 'CIF1001', kitNo: '4240170003', oldKit: '4240170003', accountNo: '8642137' },
  { accountNo: '8642150' },
  { accountNo: '8642151' },
  { accountNo: '8642152' },
  { accountNo: '8642153' },
];

/** Ids that nobody has; each is put into the request alone, so that what is looked up later is reached too. */
const NOBODYS: readonly Members[] = [
  { entityId: 'NOPE' },
  { kitNo: '9999999999', oldKit: '9999999999' },
  { accountNo: '0000000' },
  { productId: 'NOPE', productName: 'NEW' },
  { bin: '999999' },
  { plasticCode: 'NOPE' },
  { tierType: 'NOPE', tierName: 'NOPE' },
  { schemeCode: 'NOPE' },
  { networkType: 'VISA' },
  { feeType: 'NOPE' },
  { amount: '99999999.00' },
  { otp: '000000', pin: '9999' },
];

/** Asks an operation of the debit platform for every code of its gates, its form, its ids and its dependencies. */
export async function walkDebit(space: TestSpace, example: ExampleRequest): Promise<readonly TestSpace[]> {
  const { method } = example;
  // A bank that wants its refusals with 200 has other answers than the document says.
  const { businessErrorsAs200: _off, ...body } = example.body ?? {};
  const attempt = (ids: Members = {}): Attempt => ({
    method,
    path: filled(example.path, pathIds(ids)) + textOf({ ...example.query, ...within(ids, example.query) }),
    ...(example.body && { body: { ...body, ...within(ids, body) } }),
  });
  const send = (asked: Attempt, headers: CallerHeaders): Promise<unknown> =>
    space.call(asked.path, { ...asked, headers: { ...headers, ...asked.headers } });

  const admin = await logInToDebit(space);
  const [known, nobody] = [attempt(HOLDERS[1]), attempt({ ...NOBODYS[0], ...NOBODYS[1] })];
  for (const headers of await refused(space)) await send(known, headers);
  for (const each of [known, nobody, ...HOLDERS.map(attempt), ...NOBODYS.map(attempt)]) await send(each, admin);
  for (const each of broken({ ...example, ...(example.body && { body }) }, pathIds(HOLDERS[1]!)).slice(0, 40))
    await send(each, admin);
  for (const name of dependencies()) {
    for (const state of ['down', 'slow', 'corrupt']) {
      await space.ask('PUT', `/dependencies/${name}`, { state });
      await send(known, admin);
    }
    await space.ask('PUT', `/dependencies/${name}`, { state: 'up' });
  }
  await space.ask('PUT', '/clock', { action: 'freeze' });
  await space.ask('PATCH', '/space', { settings: { 'dcms.rateLimit': 1 } });
  for (let n = 0; n < 2; n++) await send(known, admin);
  await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT2H' });
  await send(known, admin);
  return [space];
}

/** What each gate in front of the operations refuses. */
async function refused(space: TestSpace): Promise<readonly CallerHeaders[]> {
  const admin = await logInToDebit(space);
  return [
    {},
    { ...admin, tenant: 'NOPE' },
    { ...admin, tenant: 'BETA_BANK' },
    { ...TENANT, authorization: 'Bearer x' },
    await logInToDebit(space, 'api_viewer'),
  ];
}

/** The simulated systems behind the debit services. */
function dependencies(): readonly string[] {
  const names = ['auth', 'config', 'customer', 'cms', 'cbs-connector', 'otp', 'fee-posting'];
  const own = suiteFacts().services.filter(({ name }) => names.includes(name));
  return [...new Set(own.flatMap((each) => each.dependencies))];
}

/** Ids for the names in a path. */
function pathIds(ids: Members): Readonly<Record<string, string>> {
  const { entityId = 'CIF1002', kitNo = '4240170002', accountNo = '8642136', productId = '2003_PHYSICAL' } = ids;
  const fixed = { tenantId: 'ACME_BANK', bin: '608040', tierName: 'CLASSIC', schemeCode: '2003', plasticCode: 'PCLAS' };
  const all = { ...fixed, feeType: 'ANNUAL', feeRef: 'FEE-SEED-1', ...ids, entityId, kitNo, accountNo, productId };
  return Object.fromEntries(Object.entries(all).map(([name, id]) => [name, String(id)]));
}

/** Those members that a request has. */
function within(members: Members, request: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => name in request));
}
