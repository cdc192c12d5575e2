import { bodyOf } from './bodies.mjs';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND', 'TRACE'];
const BODYLESS = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE']);
/** Control operations after which answers of the space may rightly never come, or come late. */
const ROUGH = /^\/__admin\/(faults|dependencies|state|seed|snapshots|space$)/;

const LONG_ANSWERS = new Set([
  'getErrors',
  'getRecipes',
  'getOperations',
  'getOpenapiJson',
  'getCoverage',
  'getSeedSchema',
  'getServices',
]);

const QUERIES = [
  'a=%zz', '__proto__=1', '__proto__[a]=1', 'page=1&page=2', 'limit=-1', 'limit=1e99', '&&=&', 'a=%00', 'size=99999999999999999999',
  'constructor=1', 'sort=;drop', 'page=NaN', 'from=9999-99-99', 'limit=0&offset=-5',
]; // prettier-ignore
const PATH_PARTS = [
  '%zz', '%E0%A4%A', '%00', '..%2f..%2fetc%2fpasswd', '%2e%2e', 'constructor', '__proto__', 'x'.repeat(3_000), '-1', '%F0%9F%92%A3',
  'sbx:no.such.code', '*', '%20', '0', '00000000-0000-0000-0000-000000000000', ';a=b', '1e5',
]; // prettier-ignore

/** Changes to the headers of a good request. */
const HEADERS = [
  ({ headers }) => delete headers.authorization,
  ({ headers }) => (headers.authorization = 'Bearer x'),
  ({ headers }) => (headers.authorization = 'Basic YTpi'),
  ({ headers }) => (headers.authorization = `Bearer ${'x'.repeat(5_000)}.y.z`),
  ({ headers, session, chance }) => (headers.authorization = `Bearer ${chance.pick(session.tokens)}`),
  ({ headers, hostile }) => (headers.tenant = headers['x-tenant-id'] = hostile()),
  ({ headers, hostile }) => (headers['x-api-key'] = hostile()),
  ({ headers, hostile }) => (headers['x-request-id'] = hostile()),
  ({ headers, hostile }) => (headers['idempotency-key'] = headers['x-idempotency-key'] = hostile()),
  ({ headers, chance }) => (headers['idempotency-key'] = `key-${chance.below(5)}`),
  ({ headers, hostile }) => (headers['x-sandbox-error'] = hostile()),
  ({ headers, chance, codes }) => (headers['x-sandbox-error'] = chance.pick(codes).split('/')[1]),
  ({ headers, chance, codes }) => (headers['x-sandbox-error'] = `${chance.pick(codes)};phase=after;retryAfter=3`),
  ({ headers, hostile }) => (headers['x-sandbox-delay'] = hostile()),
  ({ headers }) => (headers['x-sandbox-delay'] = '2'),
  ({ headers, hostile }) => (headers['x-sandbox-fault'] = hostile()),
  ({ headers, hostile }) => (headers['x-sandbox-space'] = hostile()),
  ({ headers, hostile }) => (headers['x-sandbox-envelope'] = hostile()),
  ({ headers, hostile }) => (headers['x-sandbox-nonsense'] = hostile()),
  ({ headers, chance }) => (headers.prefer = `code=${chance.pick([200, 400, 403, 418, 500, 503, 'x'])}`),
  ({ headers, hostile }) => (headers.prefer = `example=${hostile()}`),
  ({ headers }) => (headers.accept = 'image/png'),
  ({ headers }) => (headers.origin = 'https://evil.example'),
  ({ headers }) => (headers.origin = 'http://localhost:3000'),
  ({ headers }) => Object.assign(headers, { 'sec-fetch-site': 'cross-site', origin: 'null' }),
  ({ headers }) => (headers.host = 'evil.example'),
  ({ headers }) => (headers.host = 'a--b..localhost'),
  ({ headers }) => (headers['x-http-method-override'] = 'DELETE'),
  ({ headers }) => (headers['x-long'] = 'x'.repeat(8_000)),
];

/** Makes the n-th request of a seed: an operation as its document describes it, changed in some places. */
export function requestOf(facts, { chance, session, values }) {
  const isControl = chance.maybe(0.2);
  const operation = operationOf(isControl ? facts.control : facts.operations, chance);
  const context = { chance, values, codes: facts.allCodes, bodies: facts.bodies };
  const native = chance.maybe(0.4);
  const request = {
    operation,
    method: operation.method,
    path: pathOf(operation, context),
    headers: { ...session.headersOf(operation.service), 'x-sandbox-space': spaceOf(operation, session, chance) },
    isAsDescribed: true,
    envelope: native ? 'native' : 'standard',
  };
  if (native) request.headers['x-sandbox-envelope'] = 'native';
  if (!BODYLESS.has(operation.method) || chance.maybe(0.03)) {
    const { body, headers } = bodyOf(operation, context);
    request.body = body;
    Object.assign(request.headers, headers);
  }
  insult(request, { ...context, session });
  // Issuing refuses connections by the certificate of its client, which lapses, and by his address.
  if (/^\/__admin\/(clock|issuing|reset)/.test(request.path)) session.losesIssuing = true;
  const isOfIssuing = operation.service === 'issuing' || /\/v2\//.test(request.path);
  request.isRough = ROUGH.test(request.path) || session.isRough || (isOfIssuing && session.losesIssuing);
  return request;
}

/** Descriptions of the whole sandbox are long, and seldom asked for. */
function operationOf(operations, chance) {
  const picked = chance.pick(operations);
  return LONG_ANSWERS.has(picked.name) && chance.maybe(0.95) ? chance.pick(operations) : picked;
}

/** What breaks answers is armed in a space of its own, mostly. */
function spaceOf({ method, path }, session, chance) {
  if (!ROUGH.test(path) || method === 'GET') return session.space;
  if (chance.maybe(0.8)) return `${session.space}-control`;
  session.isRough = true;
  return session.space;
}

function pathOf({ path, parameters }, { chance, values }) {
  const wanted = parameters.filter(({ in: place }) => place === 'path');
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name) => {
    const schema = wanted.find((parameter) => parameter.name === name)?.schema;
    return encodeURIComponent(String(values.fitting(schema, chance, { name }))).slice(0, 2_000);
  });
  const query = parameters
    .filter(({ in: place, required }) => place === 'query' && (required === true || chance.maybe(0.3)))
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(values.fitting(schema, chance, { name })))}`);
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
}

function insult(request, context) {
  const { chance, values, session, codes } = context;
  const hostile = () => asHeader(values.hostile(chance));
  if (chance.maybe(0.2)) chance.pick(HEADERS)({ headers: request.headers, hostile, chance, session, codes });
  if (chance.maybe(0.08)) request.path += (request.path.includes('?') ? '&' : '?') + chance.pick(QUERIES);
  if (chance.maybe(0.07)) {
    request.path = withPart(request.path, chance);
    request.isAsDescribed = false;
  }
  if (chance.maybe(0.04)) {
    request.method = chance.pick(METHODS);
    request.isAsDescribed = false;
  }
}

function withPart(path, chance) {
  const [plain, query] = path.split('?', 2);
  const parts = plain.split('/');
  const at = 1 + chance.below(parts.length - 1);
  parts[at] = chance.pick([...PATH_PARTS, '', parts[at].toUpperCase(), `${parts[at]}/`, `/${parts[at]}`]);
  return parts.join('/') + (query === undefined ? '' : `?${query}`);
}

/** A value as a header can carry it. */
function asHeader(value) {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replaceAll(/[^\t\x20-\x7e]/g, '?').slice(0, 9_000);
}
