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

async function timed(into, action) {
  const before = performance.now();
  const answer = await action();
  await answer.arrayBuffer();
  into.push(performance.now() - before);
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
