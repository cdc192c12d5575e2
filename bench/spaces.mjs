const JSON_TYPE = { 'content-type': 'application/json' };
const ROUNDS = 200;

/** Median real milliseconds, over HTTP, to create, use for the first time, reset and drop a space. */
export async function spaceTimes(gateway) {
  const times = { create: [], 'first use': [], reset: [], drop: [] };
  for (let i = 0; i < ROUNDS; i++) {
    const id = `bench-${i}`;
    const space = { 'x-sandbox-space': id };
    await timed(times.create, () =>
      fetch(`${gateway}/__admin/spaces`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ id }) }),
    );
    await timed(times['first use'], () =>
      fetch(`${gateway}/dcms/auth/me`, { headers: { ...space, tenant: 'ACME_BANK' } }),
    );
    await timed(times.reset, () => fetch(`${gateway}/__admin/reset`, { method: 'POST', headers: space }));
    await timed(times.drop, () => fetch(`${gateway}/__admin/spaces/${id}`, { method: 'DELETE' }));
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/**
 * Makes so many spaces by using them, each with the data of the wallet and of a service of the debit platform, a fault that
 * is armed and a few requests. Resolves with the median milliseconds of the first request of each.
 */
export async function fillSpaces(gateway, count) {
  const first = [];
  for (let i = 0; i < count; i++) {
    const headers = { ...JSON_TYPE, 'x-sandbox-space': `filled-${i}` };
    await timed(first, () => fetch(`${gateway}/wallet/v1/wallets`, { headers }));
    await tell(`${gateway}/auth/v1/login`, headers, { email: 'admin@wallet.test', password: 'Sandbox123!' });
    await tell(`${gateway}/dcms/api/authenticate`, headers, { username: 'api_admin', password: 'Sandbox#123' });
    await tell(
      `${gateway}/__admin/faults`,
      headers,
      { match: { service: 'wallet' }, delay: { type: 'fixed', ms: 1 } },
      201,
    );
  }
  return median(first);
}

async function tell(url, headers, body, status = 200) {
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${url} answers ${answer.status}: ${text}`);
}

async function timed(into, action) {
  const before = performance.now();
  const answer = await action();
  await answer.arrayBuffer();
  into.push(performance.now() - before);
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
