import { logInToWallet } from '../support/log-in';
import { suite, suiteFacts } from '../support/suite';
import type { OperationFacts } from '../support/suite-facts';
import { TestSpace } from '../support/test-space';
import { send as sendPlain, type WireAnswer } from '../support/wire';
import { astray, VALID, type ValidRequest } from './wallet/every-operation';
import { longerWay } from './wallet/longer-ways';
import { fixture, pass, setSystem, tenantId, WalletClient } from './wallet/wallet-client';

const OPERATIONS = suiteFacts().operations.filter(({ service }) => service === 'wallet');
const INTERNAL_KEY = { 'x-internal-api-key': 'sandbox-internal-key' };
const JSON_TYPE = { 'content-type': 'application/json' };

/** One operation in a space of its own. */
interface Attempt {
  readonly space: TestSpace;
  readonly operation: OperationFacts;
  readonly request: ValidRequest;
  readonly code: string;
}

type Headers = Readonly<Record<string, string>>;
type Members = Readonly<Record<string, unknown>>;

/** Sends the operation's request with the token of a user who may do everything, and the key of the job routes. */
async function send(
  { space, operation, request }: Attempt,
  more: { readonly headers?: Headers; readonly user?: string | undefined; readonly rawBody?: string } = {},
): Promise<WireAnswer> {
  const { user = 'super', headers = {}, rawBody } = more;
  const token = user === '' ? {} : await logInToWallet(space, user);
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => request.path?.[name] ?? '');
  return space.call(path, {
    method: operation.method,
    headers: { ...token, ...(user === '' ? {} : INTERNAL_KEY), ...headers },
    ...(rawBody === undefined ? request.body && { body: request.body } : { rawBody }),
  });
}

type Way = (attempt: Attempt) => Promise<WireAnswer>;

const whileSystem =
  (name: string, state: string): Way =>
  async (attempt) => {
    await setSystem(attempt.space, name, state);
    return send(attempt);
  };

const whileWallets =
  (move: string): Way =>
  async (attempt) => {
    const admin = await WalletClient.as(attempt.space, 'admin');
    const used = attempt.operation.operation === 'unsuspendWallet' ? [5] : [1, 2, 6, 7, 8];
    for (const n of used) await admin.make(`/wallets/${fixture('wallet', n)}/${move}`, { reason: 'review' });
    return send(attempt);
  };

const withWrongId: Way = (attempt) => send({ ...attempt, request: astray(attempt.request, attempt.code) });

/** The request about something else: an id in its path, or in its body under whatever name it has there. */
function aimed({ path = {}, body }: ValidRequest, ids: Headers, change: Members = {}): ValidRequest {
  const names: Headers = {
    ...ids,
    ...(ids['walletId'] === undefined ? {} : { sourceWalletId: ids['walletId'], payerWalletId: ids['walletId'] }),
  };
  const within = (members: Members, values: Members): Members =>
    Object.fromEntries(Object.entries(values).filter(([name]) => name in members));
  const aim = { ...path, ...(within(path, names) as Headers) };
  return body === undefined
    ? { path: aim }
    : { path: aim, body: { ...body, ...within(body, { ...names, ...change }) } };
}

const about =
  (ids: Headers, change?: Members): Way =>
  (attempt) =>
    send({ ...attempt, request: aimed(attempt.request, ids, change) });

/** How a code that many operations share is met on any of them. */
const WAYS: Readonly<Record<string, Way>> = {
  ERR_WALLET_BOOTSTRAP_FAILED: whileSystem('coldStart', 'down'),
  ERR_WALLET_SERVICE_UNAVAILABLE: whileSystem('db', 'down'),
  ERR_WALLET_TIMEOUT: whileSystem('db', 'slow'),
  ERR_WALLET_INTERNAL_ERROR: whileSystem('db', 'corrupt'),
  ERR_WALLET_UNAUTHORIZED: (attempt) => send(attempt, { user: '' }),
  ERR_WALLET_TENANT_REQUIRED: (attempt) => send(attempt, { user: 'platform' }),
  ERR_WALLET_FORBIDDEN: (attempt) => send(attempt, { user: 'user', headers: { 'x-tenant-id': tenantId(2) } }),
  ERR_WALLET_BAD_REQUEST: (attempt) =>
    attempt.operation.method === 'GET'
      ? send(attempt, { headers: { 'x-tenant-id': 'no uuid' } })
      : send(attempt, { headers: JSON_TYPE, rawBody: '{' }),
  ERR_WALLET_RATE_LIMITED: async (attempt) => {
    await attempt.space.ask('PATCH', `/spaces/${attempt.space.id}`, { settings: { 'wallet.rateLimit': 0 } });
    return send(attempt);
  },
  ERR_WALLET_IDEMPOTENCY_CONFLICT: async (attempt) => {
    const headers = { 'idempotency-key': 'k' };
    const admin = await WalletClient.as(attempt.space, 'admin');
    await admin.post(`/wallets/${fixture('wallet', 2)}/credit`, { amount: 1 }, headers);
    return send(attempt, { headers });
  },
  ERR_WALLET_CONFLICT: async (attempt) => {
    const headers = { 'idempotency-key': 'k' };
    await attempt.space.ask('PUT', '/dependencies/wallet.db', { state: 'slow', slowMs: 100 });
    const [one, other] = await Promise.all([send(attempt, { headers }), send(attempt, { headers })]);
    return one.status === 409 ? one : other;
  },
  ERR_WALLET_FROZEN: whileWallets('freeze'),
  ERR_WALLET_SUSPENDED: whileWallets('suspend'),
  ERR_WALLET_CLOSED: about({ walletId: fixture('wallet', 4) }),
  ERR_WALLET_INSUFFICIENT_BALANCE: about(
    { walletId: fixture('wallet', 8) },
    { source: 'balance', paymentMethodId: undefined },
  ),
  ERR_WALLET_CREDIT_LIMIT_EXCEEDED: about(
    { walletId: fixture('wallet', 6) },
    { amount: 90_000_000, source: 'balance', paymentMethodId: undefined },
  ),
  ERR_WALLET_FX_RATE_INVALID: whileSystem('fx', 'corrupt'),
  ERR_WALLET_ESCROW_EXPIRED: async (attempt) => {
    await pass(attempt.space, 'P60D');
    return send({ ...attempt, request: aimed(attempt.request, { escrowId: fixture('escrow', 2) }) });
  },
  ERR_WALLET_ESCROW_DISPUTED: about({ escrowId: fixture('escrow', 3) }),
  ERR_WALLET_ESCROW_NOT_FUNDED: about({ escrowId: fixture('escrow', 1) }),
  ERR_WALLET_NOT_FOUND: withWrongId,
  ERR_WALLET_TRANSACTION_NOT_FOUND: withWrongId,
  ERR_WALLET_ESCROW_NOT_FOUND: withWrongId,
  ERR_WALLET_SPLIT_PAYMENT_NOT_FOUND: withWrongId,
  ERR_WALLET_PAYMENT_METHOD_NOT_FOUND: withWrongId,
  ERR_AUTH_INVALID_CREDENTIALS: (attempt) => send({ ...attempt, request: wrong(attempt.request) }),
};

/** A login with another password; the refresh token of the list is none. */
function wrong({ body = {} }: ValidRequest): ValidRequest {
  return { body: 'password' in body ? { ...body, password: 'wrong' } : body };
}

/** Declared for every operation, because a defect can come anywhere, but met by no ordinary request here. */
const WITHOUT_DATABASE = ['healthz', 'readyz', 'login', 'loginByEmail', 'refresh'];
const WITHOUT_FORM = ['healthz', 'readyz'];

function isOutOfReach(operation: string, code: string): boolean {
  if (code === 'ERR_WALLET_INTERNAL_ERROR') return WITHOUT_DATABASE.includes(operation);
  return code === 'ERR_WALLET_BAD_REQUEST' && WITHOUT_FORM.includes(operation);
}

it('a request stands here for every operation', () => {
  expect(OPERATIONS.map(({ operation }) => operation).sort()).toEqual(Object.keys(VALID).sort());
});

describe.each(OPERATIONS.map((facts) => [facts.operation, facts] as const))(
  '%s meets what it declares:',
  (name, facts) => {
    const hasWay = (code: string): boolean => WAYS[code] !== undefined || longerWay(name, code) !== undefined;
    const codes = facts.codes.filter((code) => hasWay(code) && !isOutOfReach(name, code));

    it.each(codes)('%s', async (code) => {
      const space = await TestSpace.make();
      const longer = longerWay(name, code);
      const answer = await (longer?.(space) ??
        WAYS[code]!({ space, operation: facts, request: VALID[name] ?? {}, code }));
      expect(answer.body).toMatchObject({ code });
      expect((await space.journal(1)).items).toMatchObject([{ operation: name }]);
    });
  },
);

it('login and refresh neither feel nor declare the cold start', () => {
  const companions = OPERATIONS.filter(({ path }) => path.startsWith('/auth/'));
  expect(companions).toHaveLength(3);
  for (const { codes } of filled(companions)) {
    expect([...codes].sort()).toEqual([
      'ERR_AUTH_INVALID_CREDENTIALS',
      'ERR_WALLET_BAD_REQUEST',
      'ERR_WALLET_INTERNAL_ERROR',
    ]);
  }
});

describe('the OpenAPI document offers', () => {
  interface Documented {
    readonly operationId: string;
    readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  }

  /** Names of the operations that offer a header. */
  async function offering(header: string): Promise<readonly string[]> {
    const { body } = await sendPlain(`${suite.services['wallet'] ?? ''}/openapi.json`);
    const { paths } = body as { paths: Record<string, Record<string, Documented>> };
    const documented = Object.values(paths).flatMap((methods) => Object.values(methods));
    return documented
      .filter(({ parameters = [] }) => parameters.some(({ name, in: place }) => place === 'header' && name === header))
      .map(({ operationId }) => operationId)
      .sort();
  }

  it('an idempotency key on the writes of a tenant alone', async () => {
    const writes = OPERATIONS.filter(({ codes }) => codes.includes('ERR_WALLET_IDEMPOTENCY_CONFLICT'));
    expect(writes.length).toBeGreaterThan(20);
    expect(writes.filter(({ method }) => method === 'GET')).toEqual([]);
    expect(await offering('Idempotency-Key')).toEqual(writes.map(({ operation }) => operation).sort());
  });

  it('a tenant where one is read', async () => {
    const readers = OPERATIONS.filter(({ codes }) => codes.includes('ERR_WALLET_TENANT_REQUIRED'));
    const names = [...readers.map(({ operation }) => operation), 'login', 'loginByEmail'];
    expect(await offering('x-tenant-id')).toEqual(names.sort());
  });
});
