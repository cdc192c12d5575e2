import { ENVELOPES } from '../support/expect-refusal';
import { TestSpace } from '../support/test-space';
import { situationOf } from './issuing/situation-of';
import { tlsCall, type TlsAnswer } from './issuing/tls-call';

const LIST = '/v2/cardholders';
const CAUSES = [
  ['127.0.0.9', 'ip_not_allowlisted'],
  ['127.0.0.2', 'fcrdns_forward_failed'],
  ['127.0.0.3', 'fcrdns_reverse_failed'],
] as const;

/** What all three answer at the time of the spec. */
const REFUSAL = {
  native: '{"status":"error","message":"No authorized IPs configured"}',
  standard: JSON.stringify({
    success: false,
    error: 'No authorized IPs configured',
    code: 'FORBIDDEN',
    details: [],
    timestamp: '2026-01-15T10:00:00Z',
    path: LIST,
    method: 'GET',
  }),
} as const;

async function callFrom(
  space: TestSpace,
  from: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<TlsAnswer> {
  const answer = await tlsCall('C1', LIST, {
    from,
    headers: { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-space': space.id, ...headers },
  });
  if (answer === undefined) throw new Error(`no answer from ${from}`);
  return answer;
}

/** The headers that do not differ from one request to the next. */
function steadyHeaders({ headers }: TlsAnswer): Record<string, unknown> {
  const {
    date: _date,
    'x-request-id': _id,
    'x-sandbox-request-id': _sandboxId,
    'x-sandbox-time': _time,
    ...rest
  } = headers;
  return rest;
}

describe('the three causes of the network refusal', () => {
  it.each(ENVELOPES)(
    'answer the same bytes in the %s envelope, and the journal alone tells them apart',
    async (style) => {
      const space = await TestSpace.make({ clock: '2026-01-15T10:00:00Z' });
      await space.ask('PUT', '/clock', { action: 'freeze' });
      const answers = [];
      for (const [from] of CAUSES) answers.push(await callFrom(space, from, { 'x-sandbox-envelope': style }));
      const [first] = answers;
      expect(first?.text).toBe(REFUSAL[style]);
      for (const answer of filled(answers)) {
        expect(answer.text).toBe(first?.text);
        expect(answer.status).toBe(403);
        expect(steadyHeaders(answer)).toEqual(steadyHeaders(first!));
      }
      expect((await space.journal()).items.map(({ code }) => code)).toEqual(CAUSES.map(([, code]) => code));
    },
  );

  it.each(CAUSES)('from %s comes before a bad key', async (from, code) => {
    const space = await TestSpace.make();
    expect(await situationOf(space, await callFrom(space, from, { 'x-api-key': 'nope' }))).toBe(code);
  });

  it('lets the listed and confirmed address in', async () => {
    expect((await callFrom(await TestSpace.make(), '127.0.0.1')).status).toBe(200);
  });

  it('follows the allowlist and the zone at once', async () => {
    const space = await TestSpace.make();
    await space.ask('PUT', '/issuing/programs/P1/allowlist', { entries: ['127.0.0.8/29'] });
    expect(await situationOf(space, await callFrom(space, '127.0.0.1'))).toBe('ip_not_allowlisted');
    expect(await situationOf(space, await callFrom(space, '127.0.0.9'))).toBe('fcrdns_forward_failed');
    await space.ask('PUT', '/issuing/dns', { type: 'A', name: 'Batch.northwind.test.', values: ['127.0.0.9'] });
    expect(await situationOf(space, await callFrom(space, '127.0.0.9'))).toBe('fcrdns_reverse_failed');
    await space.ask('PUT', '/issuing/dns', { type: 'PTR', name: '127.0.0.9', values: ['batch.northwind.test'] });
    expect((await callFrom(space, '127.0.0.9')).status).toBe(200);
    await space.ask('DELETE', '/issuing/dns/A/batch.northwind.test');
    expect(await situationOf(space, await callFrom(space, '127.0.0.9'))).toBe('fcrdns_forward_failed');
  });

  it.each(['A', 'PTR'])('fails when the %s record of the caller is taken away', async (type) => {
    const space = await TestSpace.make();
    await space.ask('DELETE', `/issuing/dns/${type}/${type === 'A' ? 'api.northwind.test' : '127.0.0.1'}`);
    const code = type === 'A' ? 'fcrdns_forward_failed' : 'fcrdns_reverse_failed';
    expect(await situationOf(space, await callFrom(space, '127.0.0.1'))).toBe(code);
  });

  it('counts a header for the source where a client cannot choose it', async () => {
    const space = await TestSpace.make();
    const answer = await callFrom(space, '127.0.0.1', { 'x-sandbox-client-ip': '127.0.0.9' });
    expect(await situationOf(space, answer)).toBe('ip_not_allowlisted');
  });

  it('refuses that header when the space does not trust it, or when it holds no address', async () => {
    const strict = await TestSpace.make({ settings: { 'issuing.trustClientIpHeader': false } });
    expect((await callFrom(strict, '127.0.0.1', { 'x-sandbox-client-ip': '127.0.0.9' })).status).toBe(422);
    expect((await callFrom(await TestSpace.make(), '127.0.0.1', { 'x-sandbox-client-ip': 'here' })).status).toBe(422);
  });
});
