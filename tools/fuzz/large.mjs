const MOBILES = '/__admin/state/otp/mobiles';
const SPACE = { 'x-sandbox-space': 'large' };
const JSON_TYPE = { 'content-type': 'application/json' };
const MEGABYTES = 14;

/** About as much as a state may hold: many documents, and such as are long in the reading and writing. */
function documents() {
  const emailId = 'ü"x'.repeat(90);
  const each = Buffer.byteLength(JSON.stringify(emailId)) + 80;
  const count = Math.min(38_000, Math.floor((MEGABYTES * 1024 * 1024) / each));
  return JSON.stringify(
    Array.from({ length: count }, (_, at) => ({ tenantId: 'ACME_BANK', mobile: `${9e9 + at}`, entityId: `CIF${at}`, emailId })),
  ); // prettier-ignore
}

/** What reads and writes the largest states, one after another. */
export function largeRequests(origin) {
  const request = (method, path, body) => ({
    operation: { service: 'control', name: `${method} ${path} of ${MEGABYTES} MB` },
    origin, method, path, headers: { ...SPACE, ...(body === undefined ? {} : JSON_TYPE) }, body,
  }); // prettier-ignore
  const body = documents();
  return [
    request('PUT', MOBILES, body),
    request('PUT', MOBILES, body.slice(0, -1)),
    request('PUT', MOBILES, body),
    request('GET', MOBILES),
    request('GET', '/__admin/state'),
    request('POST', '/__admin/snapshots/large'),
    request('GET', '/__admin/snapshots/large/file'),
    request('POST', '/__admin/snapshots/large/load'),
    request('DELETE', '/__admin/spaces/large'),
  ];
}
