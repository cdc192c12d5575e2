import { TestSpace } from '../../support/test-space';
import { broken, filled, textOf, type Attempt, type ExampleRequest } from './example-requests';

type Headers = Readonly<Record<string, string>>;

const KEY = { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' };

/** The program on production. */
const PRODUCTION = { 'x-api-key': 'iss_prd_p1_primary', 'x-sandbox-client-cert': 'C1P' };

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
  PRODUCTION,
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
    { transactionAmount: 10, senderAccountNumber: '1' },
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

/** What takes more than the request itself. */
const LONGER: Readonly<Record<string, (space: TestSpace) => Promise<unknown>>> = {
  submitCardholder: async (space) => {
    const cardholders = '/state/issuing/cardholders';
    const { items } = await space.ask<{ readonly items: readonly Members[] }>('GET', cardholders);
    // The platform makes no such cardholder, but a program may lose the feature.
    const written = items.map((each) => (each['cardholderId'] === 1001 ? { ...each, usesSumsub: true } : each));
    await space.ask('PUT', cardholders, written);
    return sendIn(space, { method: 'PUT', path: '/v2/cardholders/1001/kyc-submit' }, KEY);
  },
  submitSumsubToken: async (space) => {
    await space.ask('PUT', '/issuing/cardholders/2002/office', { move: 'delete' });
    const asked = { method: 'PUT', path: '/v2/cardholders/2002/sumsub-token', body: { token: 'sumsub' } };
    return sendIn(space, asked, OF_SUMSUB);
  },
  depositOnWallet: (space) =>
    hangUp(space, { path: '/v2/wallets/3001/bank-deposit', body: { transactionAmount: 10 } }, 'bank'),
  transferFunds: (space) => hangUp(space, { path: '/v2/wallets/transfer', body: TO_CARD }, 'ledger'),
  deleteOtp: async (space) => {
    const asked = { method: 'POST', path: '/v2/otp/listeners', headers: KEY, body: { cardId: 5001 } };
    const { body } = await space.call(asked.path, asked);
    const { token } = (body as { readonly data: { readonly token: string } }).data;
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P1D' });
    return sendIn(space, { method: 'DELETE', path: `/v2/otp/${token}` }, KEY);
  },
};

/** Sends a request to a slow system, and leaves before it answers. */
async function hangUp(space: TestSpace, asked: { path: string; body: Members }, system: string): Promise<void> {
  await space.ask('PUT', `/dependencies/${system}`, { state: 'slow', slowMs: 300 });
  await space
    .call(asked.path, { ...asked, method: 'POST', headers: KEY, signal: AbortSignal.timeout(50) })
    .catch(() => {
      // Nothing came: so it was meant.
    });
  await space.ask('PUT', `/dependencies/${system}`, { state: 'up' });
}

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
  await send(attempt(OWN), PRODUCTION);
  for (const each of good.slice(0, 1)) await send({ ...each, headers: PRODUCTION });
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
  const another = await TestSpace.make();
  await LONGER[example.operation]?.(another);
  return [space, another, ...(await spoil(good[0] ?? attempt(OWN)))];
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
