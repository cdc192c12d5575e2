import { draftOf, headerLines, maskedIn, readHeaderLines } from './draft';
import { journalEntry } from './journal-entry.fixture';
import { missingIn, toCurl, toHttp, toTest } from './write-out';

const ORIGIN = 'http://localhost:4000';
const draft = draftOf(
  journalEntry('a', {
    method: 'POST',
    path: '/wallet/v1/wallets/1/debit',
    query: { dry: 'yes' },
    headers: { host: 'localhost:4000', 'content-length': '9', authorization: 'Bearer ***', note: "it's" },
    body: { amount: 1 },
  }),
  'my-test',
);

describe('a request of the journal', () => {
  it('is sent again in its space, without what belongs to the connection', () => {
    expect(draft.headers).toEqual({ 'x-sandbox-space': 'my-test', authorization: 'Bearer ***', note: "it's" });
    expect(draft.target).toBe('/wallet/v1/wallets/1/debit?dry=yes');
    expect(JSON.parse(draft.body)).toEqual({ amount: 1 });
  });

  it('tells which secrets have to be filled in', () => {
    expect(maskedIn({ ...draft, body: '{"pin":"***"}' })).toEqual(['authorization', 'body']);
    expect(missingIn(draft)).toMatch(/authorization/);
  });

  it('becomes a command whose quotes hold and whose secret is a variable', () => {
    const command = toCurl(draft, ORIGIN);
    expect(command).toContain(`curl -s -X POST '${ORIGIN}/wallet/v1/wallets/1/debit?dry=yes'`);
    expect(command).toContain('-H "authorization: Bearer $TOKEN"');
    expect(command).toContain(`-H 'note: it'\\''s'`);
  });

  it('becomes a text for the HTTP client of an editor', () => {
    expect(toHttp(draft, ORIGIN)).toMatch(/^POST http.*\nx-sandbox-space: my-test\nauthorization: Bearer {{TOKEN}}\n/);
  });

  it('becomes a test that expects the status and the code', () => {
    const test = toTest(draft, ORIGIN, { status: 403, code: 'cbs.timeout' });
    expect(test).toContain('assert.equal(response.status, 403);');
    expect(test).toContain('/cbs\\.timeout/');
    expect(test).toContain('`Bearer ${process.env.TOKEN}`');
  });
});

describe('headers as lines', () => {
  it('are read as they were written', () => {
    expect(readHeaderLines(headerLines(draft.headers))).toEqual(draft.headers);
    expect(readHeaderLines('a: b:c\nno header\n')).toEqual({ a: 'b:c' });
  });
});
