import { ENVELOPES, type EnvelopeName } from '../support/expect-refusal';
import { playIn } from '../support/play-in';
import { suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import type { WireAnswer, WireRequest } from '../support/wire';

const { errors, recipes } = suiteFacts();

/** A request of a space; the token is that of the log-in before it. */
interface Sent extends WireRequest {
  readonly path: string;
}

/** Two requests or more whose causes differ and whose answers must not. */
interface Claim {
  readonly says: string;
  readonly login?: Sent;
  readonly requests: readonly Sent[];
}

const KEY = 'iss_stg_p1_primary';
const HOLDERS = '/v2/cardholders';
const withKey = (key: string, more: Readonly<Record<string, string>> = {}, path = HOLDERS): Sent => ({
  path,
  headers: { 'x-api-key': key, 'x-sandbox-client-cert': 'C1', ...more },
});
const from = (ip: string): Sent => withKey(KEY, { 'x-sandbox-client-ip': ip });
const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}): Sent => ({
  path,
  method: 'POST',
  body,
  headers,
});
const activation = (wrong: object): Sent => ({
  ...withKey(KEY, {}, '/v2/cards/5002/activate'),
  method: 'PUT',
  body: { cardNumber: '4000001000050021', expMonth: '08', expYear: '2030', cvv: '123', newPin: '4821', ...wrong },
});
const acme = { tenant: 'ACME_BANK' };
const fmfb = { 'x-tenant-id': 'fmfb' };
const BANK = '/api/v1/banking';
const WALLETS = '/wallet/v1/wallets';
const NOWHERE = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const USER = { email: 'user@wallet.test', password: 'Sandbox123!' };
const asWalletUser = post('/auth/v1/login', { email: 'admin@wallet.test', password: 'Sandbox123!' });
const asBankUser = post(`${BANK}/auth/login`, { email: 'testuser@example.com', password: 'TestPass123!' }, fmfb);

/** What the catalogs claim of answers that look alike, by the code whose meaning claims it. */
const CLAIMS: Readonly<Record<string, Claim>> = {
  'auth/auth.invalid.credentials': {
    says: 'an unknown username answers like a wrong password',
    requests: [
      post('/dcms/api/authenticate', { username: 'api_admin', password: 'wrong' }, acme),
      post('/dcms/api/authenticate', { username: 'nobody', password: 'wrong' }, acme),
    ],
  },
  'banking/INVALID_CREDENTIALS': {
    says: 'an unknown e-mail answers like a wrong password',
    requests: [
      post(`${BANK}/auth/login`, { email: 'testuser@example.com', password: 'wrong' }, fmfb),
      post(`${BANK}/auth/login`, { email: 'nobody@example.com', password: 'wrong' }, fmfb),
    ],
  },
  'banking/ACCOUNT_NOT_FOUND': {
    says: 'a wallet of somebody else answers like one that nobody has',
    login: asBankUser,
    requests: [
      { path: `${BANK}/wallets/00000000-0000-4000-8000-000000001012`, headers: fmfb },
      { path: `${BANK}/wallets/${NOWHERE}`, headers: fmfb },
    ],
  },
  'banking/USER_NOT_FOUND': {
    says: 'a user of another bank answers like one whom nobody has',
    login: asBankUser,
    requests: [
      { path: `${BANK}/users/lookup?email=user@acme.example`, headers: fmfb },
      { path: `${BANK}/users/lookup?email=nobody@acme.example`, headers: fmfb },
    ],
  },
  'issuing/api_key_wrong_program': {
    says: 'a key of another program answers like an unknown one',
    requests: [withKey('iss_stg_p2_primary'), withKey('nope')],
  },
  'issuing/api_key_wrong_environment': {
    says: 'a key of the other environment answers like an unknown one',
    requests: [withKey('iss_prd_p1_primary'), withKey('nope')],
  },
  'issuing/fcrdns_forward_failed': {
    says: 'an address that no domain confirms, forward or backward, answers like one that is not listed',
    requests: [from('127.0.0.2'), from('127.0.0.3'), from('127.0.0.9')],
  },
  'issuing/resource_in_other_program': {
    says: 'an id of another program answers like an unknown one',
    requests: [withKey(KEY, {}, `${HOLDERS}/2001`), withKey(KEY, {}, `${HOLDERS}/999999`)],
  },
  'issuing/activation_details_mismatch': {
    says: 'number, expiry and security code answer alike when they are wrong',
    requests: [
      activation({ cardNumber: '4000001000050013' }),
      activation({ expYear: '2031' }),
      activation({ cvv: '000' }),
    ],
  },
  'wallet/ERR_AUTH_INVALID_CREDENTIALS': {
    says: 'an unknown e-mail and an account of another tenant answer like a wrong password',
    requests: [
      post('/auth/v1/login', { email: 'user@wallet.test', password: 'wrong' }),
      post('/auth/v1/login', { email: 'nobody@wallet.test', password: 'wrong' }),
      post('/auth/v1/login', USER, { 'x-tenant-id': '00000000-0000-4000-a000-000000000002' }),
    ],
  },
  'wallet/ERR_WALLET_NOT_FOUND': {
    says: 'a wallet of another tenant answers like one that nobody has',
    login: asWalletUser,
    requests: [{ path: `${WALLETS}/00000000-0000-4000-8000-000000000109` }, { path: `${WALLETS}/${NOWHERE}` }],
  },
  'wallet/ERR_WALLET_PAYMENT_METHOD_NOT_FOUND': {
    says: 'a payment method of another wallet answers like one that nobody has',
    login: asWalletUser,
    requests: [
      { path: `${WALLETS}/00000000-0000-4000-8000-000000000102/payment-methods/00000000-0000-4000-8000-000000000202` },
      { path: `${WALLETS}/00000000-0000-4000-8000-000000000102/payment-methods/${NOWHERE}` },
    ],
  },
};

/** Claims of answers that come in different states of the sandbox: a dependency fails in one of the two only. */
const RESOLVER = 'issuing/fcrdns_resolver_unavailable';
const UNCOMMITTED = 'issuing/internal_error_uncommitted';

const CLAIMING =
  /cannot tell|same as for|same answer|does not say|answers? (the same|alike)|is that of an unknown|count as absent|never shown/;

/** Headers that name the request itself, or count it. */
const OWN = /^(date|content-length|x-request-id|x-sandbox-request-id|x-trace-id|(x-)?ratelimit-remaining)$/;

/** The answer to the byte, but for what names the request itself: its path and the ids that are drawn for it. */
function bytesOf({ status, headers, text }: WireAnswer, path: string): unknown {
  const told = Object.entries(headers).filter(([name]) => !OWN.test(name));
  // A bank shows the path of its document, which is shorter than the one that was asked.
  const [asked = path] = path.split('?');
  const plain = text.replaceAll(asked, '*').replaceAll(`${asked.slice(asked.lastIndexOf('/'))}"`, '/*"');
  return { status, headers: told, text: plain.replaceAll(/"(traceId|requestId)":"[^"]*"/g, '"$1":"*"') };
}

async function tokenOf(space: TestSpace, login: Sent | undefined): Promise<Readonly<Record<string, string>>> {
  if (login === undefined) return {};
  const { body } = await space.call(login.path, login);
  const { data } = body as { data: { accessToken?: string; tokens?: { accessToken: string } } };
  return { authorization: `Bearer ${data.accessToken ?? data.tokens?.accessToken ?? ''}` };
}

async function answersTo({ login, requests }: Claim, envelope: EnvelopeName): Promise<readonly unknown[]> {
  const space = await TestSpace.make();
  await space.ask('PUT', '/clock', { action: 'freeze' });
  const token = await tokenOf(space, login);
  const answers: unknown[] = [];
  for (const { path, ...request } of requests) {
    const headers = { ...request.headers, ...token, 'x-sandbox-envelope': envelope };
    answers.push(bytesOf(await space.call(path, { ...request, headers }), path));
  }
  return answers;
}

describe.each(ENVELOPES)('in the %s envelope', (envelope) => {
  it.each(Object.entries(CLAIMS).map(([id, claim]) => [id, claim.says, claim] as const))(
    '%s: %s',
    async (_, __, claim) => {
      const [first, ...others] = await answersTo(claim, envelope);
      expect(first).toMatchObject({ status: expect.any(Number) });
      for (const other of filled(others)) expect(other).toEqual(first);
    },
  );

  it(`${RESOLVER}: names that cannot be resolved answer like an address that is not listed`, async () => {
    const space = await TestSpace.make();
    await space.ask('PUT', '/clock', { action: 'freeze' });
    const headers = { 'x-sandbox-envelope': envelope, 'x-api-key': KEY };
    const unlisted = await space.call(HOLDERS, { headers: { ...headers, 'x-sandbox-client-ip': '127.0.0.9' } });
    await space.ask('PUT', '/dependencies/dns', { state: 'down' });
    expect(bytesOf(await space.call(HOLDERS, { headers }), HOLDERS)).toEqual(bytesOf(unlisted, HOLDERS));
  });

  it(`${UNCOMMITTED}: an error before the money moved answers like one after it`, async () => {
    const space = await TestSpace.make();
    await space.ask('PUT', '/clock', { action: 'freeze' });
    const path = '/v2/wallets/transfer';
    const headers = { 'x-sandbox-envelope': envelope, 'x-api-key': KEY };
    const body = { sourceWalletId: 3001, destinationType: 1, destinationId: 5001, amount: 1_000 };
    const after = { ...headers, 'x-sandbox-error': 'internal_error_uncommitted;phase=after' };
    const moved = await space.call(path, { method: 'POST', headers: after, body });
    await space.ask('PUT', '/dependencies/ledger', { state: 'corrupt' });
    const unmoved = await space.call(path, { method: 'POST', headers, body });
    expect(unmoved.text).toBe(moved.text);
    await space.ask('PUT', '/dependencies/ledger', { state: 'up' });
    const { body: wallet } = await space.call('/v2/wallets/3001', { headers: { 'x-api-key': KEY } });
    expect(wallet).toMatchObject({ data: { walletAvailableBalance: 499_000 } });
  });
});

describe('every sentence of a catalog that claims answers to look alike', () => {
  it('is tried', () => {
    const claiming = errors.filter(({ meaning, remedy }) => CLAIMING.test(`${meaning} ${remedy}`)).map(({ id }) => id);
    expect(claiming.sort()).toEqual([...Object.keys(CLAIMS), RESOLVER, UNCOMMITTED].sort());
  });
});

/** Members that only some situations of a code have; their sentences say so. */
const SOMETIMES = ['banking/SERVICE_UNAVAILABLE reference', 'wallet/ERR_WALLET_BAD_REQUEST fields'];

describe.each(ENVELOPES)('a member that a sentence names is in the answer, in the %s envelope:', (envelope) => {
  const naming = recipes.flatMap((recipe) => {
    const { meaning = '', remedy = '' } = errors.find(({ id }) => id === `${recipe.service}/${recipe.code}`) ?? {};
    const names = [...`${meaning} ${remedy}`.matchAll(/details(?:\[0\])?\.(\w+)/g)].map(([, name = '']) => name);
    const always = [...new Set(names)].filter(
      (name) => !SOMETIMES.includes(`${recipe.service}/${recipe.code} ${name}`),
    );
    return always.length === 0 ? [] : [[`${recipe.service}/${recipe.code}`, recipe, always] as const];
  });

  it.each(naming)('%s', async (_, recipe, names) => {
    const { last } = await playIn(await TestSpace.make(), recipe, { lastHeaders: { 'x-sandbox-envelope': envelope } });
    const { error, ...body } = last?.body as { details?: unknown; error?: { details?: unknown } };
    const facts = Object.assign({}, ...[body.details ?? error?.details].flat()) as object;
    expect(Object.keys(facts)).toEqual(expect.arrayContaining([...names]));
  });
});
