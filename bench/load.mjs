import autocannon from 'autocannon';

/** As many connections as the rows are measured with, and as long, unless told otherwise. */
const CONNECTIONS = 20;
const SECONDS = 3;
const WARM_UP_SECONDS = 1;

/** Requests per second and the 99th percentile in milliseconds of one request, after a warm-up. */
export async function load(url, request, { connections = CONNECTIONS, duration = SECONDS } = {}) {
  const options = optionsOf(url, request, connections);
  await autocannon({ ...options, duration: WARM_UP_SECONDS });
  const result = await autocannon({ ...options, duration });
  return { rps: Math.round(result.requests.average), p99: result.latency.p99, errors: result.errors };
}

/** Sends so many requests, however long that takes. */
export async function send(url, request, amount, connections = 50) {
  await autocannon({ ...optionsOf(url, request, connections), amount });
}

function optionsOf(url, request, connections) {
  // `[<id>]` in a body becomes a number of its own in every request.
  const idReplacement = request.body?.includes('[<id>]') === true;
  return { url, connections, requests: [request], idReplacement };
}
