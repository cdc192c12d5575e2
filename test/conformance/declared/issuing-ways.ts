import { TestSpace } from '../../support/test-space';
import { broken, filled, textOf, type Attempt, type ExampleRequest } from './example-requests';

type Headers = Readonly<Record<string, string>>;

const KEY = { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' };

/** What each gate in front of the operations refuses. */
const REFUSED: readonly Headers[] = [
  { ...KEY, 'x-sandbox-client-cert': 'none' },
  { ...KEY, 'x-sandbox-client-cert': 'CR' },
  { ...KEY, 'x-sandbox-client-cert': 'C1R' },
  { ...KEY, 'x-sandbox-client-cert': 'CW' },
  { ...KEY, 'x-sandbox-client-ip': '127.0.0.2' },
  { ...KEY, 'x-sandbox-client-ip': '127.0.0.3' },
  { ...KEY, 'x-sandbox-client-ip': '127.0.0.9' },
  { 'x-sandbox-client-cert': 'C1' },
  { ...KEY, 'x-api-key': 'nope' },
  { ...KEY, 'x-api-key': 'iss_stg_p1_revoked' },
  { ...KEY, 'x-api-key': 'iss_stg_p2_primary' },
  { ...KEY, 'x-api-key': 'iss_prd_p1_primary' },
  // The simulators are on staging alone.
  { 'x-api-key': 'iss_prd_p1_primary', 'x-sandbox-client-cert': 'C1P' },
];

/** Turned down, so that there is no certificate of the name. */
const WILDCARD = {
  name: 'CW',
  organizationalUnits: ['Northwind Cards'],
  commonName: 'api.northwind.test',
  dnsNames: ['*.northwind.test'],
};

/** Ids of the fixtures: of the program, of another one, of nobody. */
const OWN = { cardholderId: '1003', cardId: '5001', walletId: '3001', token: '1'.repeat(32) };
const OTHERS = { cardholderId: '2001', cardId: '6001', walletId: '4001', token: '2'.repeat(32) };
const NOBODYS = { cardholderId: '999999', cardId: '999999', walletId: '999999', token: '9'.repeat(32) };

/** The program whose cardholders are verified through SumSub. */
const OF_SUMSUB = { 'x-api-key': 'iss_stg_p2_primary', 'x-sandbox-client-cert': 'C2' };

type Members = Readonly<Record<string, unknown>>;

const TO_CARD = { sourceWalletId: 3001, destinationType: 1, destinationId: 5001, amount: 1_000 };

/** Requests that the platform carries out, or refuses for what they ask for; the first of them also while systems fail. */
const GOOD: Readonly<Record<string, readonly (Members & { readonly at?: Headers; readonly by?: Headers })[]>> = {
  transferFunds: [
    TO_CARD,
    ...[5002, 5003, 5004, 5005, 6001, 999_999].map((destinationId) => ({ ...TO_CARD, destinationId })),
    { ...TO_CARD, destinationType: 0, destinationId: 4001 },
    { ...TO_CARD, sourceWalletId: 4001 },
    { ...TO_CARD, amount: 99_999_999 },
  ],
  simulateDeposit: [
    { walletId: 3001, amount: '12.50' },
    { walletId: 4001, amount: '12.50' },
    { walletId: 999_999, amount: '12.50' },
    ...[5001, 5004, 6001, 999_999].map((cardId) => ({ cardId, amount: '12.50' })),
  ],
  submitCardholder: [{ at: { cardholderId: '1001' } }],
  renewLink: [{ at: { cardholderId: '1002' } }],
  changePin: [{ oldPin: '0013', newPin: '4821' }],
  activateCard: [
    {
      at: { cardId: '5002' },
      cardNumber: '4000001000050021',
      expMonth: '08',
      expYear: '2030',
      cvv: '123',
      newPin: '0021',
    },
  ],
  depositOnWallet: [
    { transactionAmount: 10, senderAccountName: 'x' },
    { transactionAmount: 10, senderAccountName: 'x'.repeat(400) },
  ],
  editCard: [
    { alias: 'x' },
    { alias: '' },
    { at: { cardId: '5003' }, phoneNum: '4155550123' },
    { emailAdr: 'a@b' },
    {},
  ],
  editCardholder: [{ cellNum: '4155550101' }, { transactionLimit: 999_999_999 }, { phoneNum: '4155550123' }, {}],
  validateKyc: [{ cardholderId: 1002, result: 'pass' }],
  submitSumsubToken: [{ at: { cardholderId: '2002' }, by: OF_SUMSUB, token: 'sumsub' }, { token: 'x'.repeat(5_000) }],
  subscribeToOtp: [
    { cardId: 5001 },
    { cardId: 5003 },
    { cardholderId: 999_999 },
    { cardId: 5001, webhookUrl: 'http://example.test/x' },
  ],
  deleteOtp: [{ at: { token: '1'.repeat(32) } }, { at: { token: '3'.repeat(32) } }],
};

/** What is sent before all else, because what is sent later gives the card all that it lacks. */
const FIRST: Readonly<Record<string, Members>> = { editCard: { phoneNum: '4155550123' } };

const SYSTEMS = ['ledger', 'kyc', 'processor', 'bank', 'sms', 'otp'];

/** Asks an operation of the issuing platform for every situation of its gates, its form, its ids and its dependencies. */
export async function walkIssuing(space: TestSpace, example: ExampleRequest): Promise<readonly TestSpace[]> {
  const { method } = example;
  const body = example.body && { ...example.body, ...idsIn(example.body, OWN) };
  const attempt = (ids: Headers): Attempt => ({
    method,
    path: filled(example.path, ids),
    ...(body && { body: { ...body, ...idsIn(body, ids) } }),
  });
  const send = (asked: Attempt, headers: Headers = KEY): Promise<unknown> => sendIn(space, asked, headers);

  const first = FIRST[example.operation];
  if (first !== undefined) await send({ method, path: filled(example.path, OWN), body: first });
  await space.admin('POST', '/issuing/certificates', WILDCARD);
  for (const headers of REFUSED) await send(attempt(OWN), headers);
  for (let i = 0; i < 6; i++)
    await send(attempt(OWN), { 'x-api-key': 'iss_stg_p3_primary', 'x-sandbox-client-cert': 'C3' });
  const good = (GOOD[example.operation] ?? []).map(({ at = {}, by, ...sent }) => ({
    method,
    ...(by && { headers: by }),
    path: filled(example.path, { ...OWN, ...at }),
    ...(example.body && { body: sent }),
  }));
  for (const each of good) await send(each);
  for (const ids of [NOBODYS, OTHERS]) await send(attempt(ids));
  await send(attempt(OWN), { 'x-api-key': 'iss_prd_p1_primary', 'x-sandbox-client-cert': 'C1P' });
  for (const each of broken({ ...example, body }, OWN)) await send(each);
  for (let n = 1001; n <= 1008; n++) await send(attempt({ ...OWN, cardholderId: String(n) }));
  for (let n = 5001; n <= 5005; n++) await send(attempt({ ...OWN, cardId: String(n) }));
  for (const each of good) await send(each);
  for (const name of Object.keys(example.query))
    await send({ method, path: `${filled(example.path, OWN)}${textOf({ [name]: 'x' })}` });
  await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT20M' });
  for (const each of good) await send(each);
  await space.ask('PUT', '/clock', { action: 'advance', duration: 'P91D' });
  await send(attempt(OWN));
  return [space, ...(await spoil(good[0] ?? attempt(OWN)))];
}

async function sendIn(space: TestSpace, { path, ...request }: Attempt, headers: Headers): Promise<unknown> {
  return space.call(path, { ...request, headers: { ...headers, ...request.headers } }).catch(() => undefined);
}

/** Those members of a body that are ids of something. */
function idsIn(body: Readonly<Record<string, unknown>>, ids: Headers): Readonly<Record<string, unknown>> {
  const known = Object.entries(ids).filter(([name]) => name in body && name !== 'token');
  return Object.fromEntries(known.map(([name, id]) => [name, Number(id)]));
}

/** Sends a request in a fresh space for each state of each system. */
async function spoil(request: Attempt): Promise<readonly TestSpace[]> {
  const states = ['dns', 'issuing.gateway', ...SYSTEMS].flatMap((name) =>
    (['down', 'corrupt', 'slow'] as const).map((state) => ({ name, state })),
  );
  return Promise.all(
    states.map(async ({ name, state }) => {
      const space = await TestSpace.make({ settings: { 'issuing.upstreamTimeoutMs': 20 } });
      const slow = state === 'slow' ? { slowMs: 60 } : {};
      await space.ask('PUT', `/dependencies/${name}`, { state, ...slow });
      await sendIn(space, request, KEY);
      return space;
    }),
  );
}
