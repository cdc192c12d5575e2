import autocannon from 'autocannon';

/** Requests per second and the 99th percentile in milliseconds of one request, after a warm-up. */
export async function load(url, request) {
  // `[<id>]` in a body becomes a number of its own in every request.
  const idReplacement = request.body?.includes('[<id>]') === true;
  const options = { url, connections: 20, requests: [request], idReplacement };
  await autocannon({ ...options, duration: 2 });
  const result = await autocannon({ ...options, duration: 5 });
  return { rps: Math.round(result.requests.average), p99: result.latency.p99, errors: result.errors };
}
