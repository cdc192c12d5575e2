import autocannon from 'autocannon';

/** Requests per second and the 99th percentile in milliseconds of one request, after a warm-up. */
export async function load(url, request) {
  const options = { url, connections: 20, requests: [request] };
  await autocannon({ ...options, duration: 2 });
  const result = await autocannon({ ...options, duration: 5 });
  return { rps: Math.round(result.requests.average), p99: result.latency.p99, errors: result.errors };
}
