import { createServer } from 'node:http';
import { once } from 'node:events';
import { build, isStale } from './bundle.mjs';
import { openChromium, openPage, until } from './chromium.mjs';
import { LookedAtSandbox } from './looked-at-sandbox.mjs';

/**
 * Calls the sandbox as an integrator's front-end does: a page of another origin, in a headless Chromium, with fetch. Skipped
 * where there is no Chromium.
 */
const browser = await openChromium();
if (isStale()) await build();

const sandbox = await LookedAtSandbox.start();
const site = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>A shop</title>');
});
await once(site.listen(0, '127.0.0.1'), 'listening');
const { page } = await openPage(browser);
await page.goto(`http://localhost:${site.address().port}/`);
await until(page, `document.title === 'A shop'`);

/** What a call comes to in the page: what its script may read, or that it may not. */
const call = (path, { method = 'GET', headers = {}, body } = {}) =>
  page.evaluate(`fetch(${JSON.stringify(sandbox.origin + path)}, ${JSON.stringify({
    method,
    headers: { 'x-sandbox-space': 'a-page', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })}).then(
    async (answer) => ({ status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() }),
    (error) => ({ status: 0, headers: {}, text: String(error) }),
  )`);

const JSON_TYPE = { 'content-type': 'application/json' };
/** For each platform: a login or a write with headers that a browser asks about first, and a code that says when to come again. */
const PLATFORMS = {
  debit: {
    write: ['/dcms/api/authenticate', { tenant: 'ACME_BANK' }, { username: 'api_admin', password: 'Sandbox#123' }, 200],
    refusal: ['/dcms/customer/1', 401],
    forced: ['/dcms/cbs/accounts/1', 'rate.limit.exceeded'],
  },
  wallet: {
    write: [
      '/auth/v1/login',
      { 'x-tenant-id': '00000000-0000-4000-a000-000000000001' },
      { email: 'admin@wallet.test', password: 'Sandbox123!' },
      200,
    ],
    refusal: ['/wallet/v1/wallets', 401],
    forced: ['/wallet/v1/wallets', 'ERR_WALLET_RATE_LIMITED'],
  },
  banking: {
    write: [
      '/api/v1/auth/login',
      { 'x-tenant-id': 'fmfb' },
      { email: 'testuser@example.com', password: 'TestPass123!' },
      200,
    ],
    refusal: ['/api/v1/banking/accounts', 401],
    forced: ['/api/v1/banking/accounts', 'RATE_LIMIT_EXCEEDED'],
  },
  issuing: {
    write: ['/v2/cardholders', { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' }, {}, 422],
    refusal: ['/v2/cardholders', 401],
    forced: ['/v2/cardholders', 'rate_limited'],
  },
};

const problems = [];
let passed = 0;
const expect = (what, isSo, seen) => {
  console.log(`${isSo ? 'ok  ' : 'FAIL'} ${what}`);
  if (isSo) passed += 1;
  else problems.push(`${what}: ${JSON.stringify(seen)}`);
};

for (const [name, { write, refusal, forced }] of Object.entries(PLATFORMS)) {
  const [path, headers, body, status] = write;
  const written = await call(path, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });
  expect(`${name}: a write with headers of its own answers ${status}`, written.status === status, written);
  expect(`${name}: it shows X-Sandbox-Request-Id`, written.headers['x-sandbox-request-id'] !== undefined, written);
  const refused = await call(refusal[0]);
  expect(`${name}: a refusal is read`, refused.status >= 400 && refused.text.includes('"code"'), refused);
  const wrong = await call(refusal[0], { headers: { 'x-sandbox-error': 'no.such.code' } });
  expect(`${name}: what the sandbox cannot follow is read`, wrong.status === 422, wrong);
  const late = await call(forced[0], { headers: { 'x-sandbox-error': `${forced[1]};retryAfter=7` } });
  expect(
    `${name}: a forced answer shows Retry-After and the rule`,
    late.headers['retry-after'] === '7' && late.headers['x-sandbox-rule'] !== undefined,
    late,
  );
  const cut = await call(refusal[0], { headers: { 'x-sandbox-fault': 'EMPTY_RESPONSE' } });
  expect(`${name}: an answer that never comes is an error of the network`, cut.status === 0, cut);
}
const lost = await call('/no/service/claims/this');
expect('the gateway: a path that nobody claims is read', lost.status === 404, lost);
const armed = await call('/__admin/faults', {
  method: 'POST',
  headers: JSON_TYPE,
  body: { match: { service: 'wallet' }, error: { code: 'ERR_WALLET_FROZEN' } },
});
expect('the control API: a page of this machine arms a rule', armed.status === 201, armed);

await page.evaluate(
  `(document.body.innerHTML = '<iframe sandbox="allow-scripts" srcdoc="<script>
  fetch(\\'${sandbox.origin}/__admin/reset\\', { method: \\'POST\\' })
    .then((a) => parent.postMessage(String(a.status), \\'*\\'), (e) => parent.postMessage(String(e), \\'*\\'))
</script>"></iframe>', void addEventListener('message', ({ data }) => (window.heard = data)))`.replaceAll('\n', ' '),
);
await until(page, 'window.heard !== undefined');
const heard = await page.evaluate('window.heard');
expect('a page without an origin reads nothing of the control API', heard.includes('Failed to fetch'), heard);
const rules = await sandbox.send('/__admin/faults', undefined, { 'x-sandbox-space': 'a-page' });
expect('and changes nothing there', rules.items.length === 1, rules);

await browser.close();
await sandbox.stop();
site.close();
if (problems.length > 0) console.error(problems.join('\n'));
console.log(`\n${passed} passed, ${problems.length} failed`);
process.exitCode = problems.length === 0 ? 0 : 1;
