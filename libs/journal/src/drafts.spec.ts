import type { Draft, DraftHead } from './draft';
import { linesOf } from './header-lines';
import { Journal } from './journal';
import type { JournalEntry } from './journal-entry';
import { keepPhrase } from './phrases';

const KEY = 'key of the digests';
type Own = Partial<DraftHead> & Partial<Pick<Draft, 'body' | 'response'>> & { headers?: Record<string, unknown> };

const draft = (id: string, { headers = {}, body = '', response = '{}', ...own }: Own = {}): Draft => ({
  head: {
    id,
    requestId: id,
    at: 0,
    realAt: 0,
    service: 'otp',
    operation: 'verify',
    method: 'POST',
    path: '/otp',
    query: {},
    bodyIs: 'none',
    status: 200,
    outcome: 'natural',
    tookMs: 1,
    chosen: 'space a chosen by header',
    notes: [],
    ...own,
  },
  headers: linesOf(headers),
  responseHeaders: linesOf({ 'x-sandbox-time': 'now', etag: '"1"' }, 'x-sandbox-'),
  body,
  response,
});

describe('a request that the journal keeps as it was', () => {
  it('has the notes that a number stands for, in their place', () => {
    const journal = new Journal();
    const phrase = keepPhrase(['gates passed: none', 'the gate token refused: UNAUTHORIZED']);
    journal.record(draft('a', { notes: ['before', phrase, 'after'] }), KEY);
    journal.record(draft('b', { notes: [phrase], body: 'x'.repeat(300_000), bodyIs: 'raw' }), KEY);
    const [kept, cut] = journal.list();
    expect(kept?.notes.slice(1)).toEqual([
      'before',
      'gates passed: none',
      'the gate token refused: UNAUTHORIZED',
      'after',
    ]);
    expect(cut?.notes.join()).toContain('the gate token refused: UNAUTHORIZED');
  });

  it('is read without its secrets, with digests of what is hidden', () => {
    const journal = new Journal();
    const headers = { authorization: 'Bearer plain-token-1', 'x-plain': 'ä\n', 'x-twice': ['a', 'b:='], 'x-empty': '' };
    const sent = { bodyIs: 'json', body: '{ "pin": "4321", "name": "Ада" }' } as const;
    journal.record(draft('a', { ...sent, headers, response: '{"otp":"987654","ok":true}' }), KEY);
    expect(journal.list()).toEqual([
      {
        id: 'a',
        requestId: 'a',
        at: 0,
        realAt: 0,
        service: 'otp',
        operation: 'verify',
        method: 'POST',
        path: '/otp',
        query: {},
        headers: { ...headers, authorization: '***' },
        body: { pin: '***', name: 'Ада' },
        status: 200,
        outcome: 'natural',
        response: { otp: '***', ok: true },
        responseHeaders: { etag: '"1"' },
        tookMs: 1,
        notes: ['space a chosen by header'],
        digests: { body: expect.stringMatching(/^[\w-]{16}$/), token: expect.stringMatching(/^[\w-]{16}$/) },
      },
    ]);
  });

  it.each([
    ['a card number', '/cards/6080%34024%30170%30032/pin', '/cards/608040XXXXXX0032/pin'],
    ['a secret that it has been told', '/users/s%33cret-word', '/users/***'],
    ['nothing', '/users/caf%C3%A9%20%', '/users/caf%C3%A9%20%'],
    ['nothing of an escape that stands for something plain', '/users/caf%C3%A9%20x', '/users/caf%C3%A9%20x'],
  ])('hides %s in a path, however it is written', (_, path, shown) => {
    const journal = new Journal();
    journal.secrets.learn({ password: 's3cret-word' });
    journal.record(draft('a', { path }), KEY);
    expect(journal.list()[0]?.path).toBe(shown);
  });

  it('hides a parameter that is secret by its name, and the path in what was answered', () => {
    const journal = new Journal();
    const path = '/reset/a%20b%2Fc';
    const [own, foreign] = [path, '/elsewhere'].map((each) => JSON.stringify({ path: each, ok: true }));
    journal.record(draft('a', { path, params: { token: 'a b/c' }, response: own! }), KEY);
    journal.record(draft('b', { path, params: { token: 'a b/c' }, response: foreign! }), KEY);
    journal.record(draft('c', { path: '/reset/7', params: { id: 7 } }), KEY);
    expect(journal.list().map((entry) => [entry.path, entry.response])).toEqual([
      ['/reset/***', { path: '/reset/***', ok: true }],
      ['/reset/***', { path: '/elsewhere', ok: true }],
      ['/reset/7', {}],
    ]);
  });

  it('has a digest of what it has: of its body, of its token, or none', () => {
    const journal = new Journal();
    const headers = { authorization: 'Bearer plain-token-1' };
    journal.record(draft('a', { headers }), KEY);
    journal.record(draft('b', { bodyIs: 'raw', body: 'x' }), KEY);
    journal.record(draft('c'), KEY);
    const some = expect.stringMatching(/^[\w-]{16}$/);
    expect(journal.list().map(({ digests }) => digests)).toEqual([{ token: some }, { body: some }, undefined]);
  });

  it('hides a card number in a note', () => {
    const journal = new Journal();
    journal.record(draft('a', { notes: ['customer does not answer 6080402401700032'] }), KEY);
    expect(journal.list()[0]?.notes[1]).toBe('customer does not answer 608040XXXXXX0032');
  });

  it('has the same digest however its JSON is spaced, and another under another key', () => {
    const [journal, other] = [new Journal(), new Journal()];
    for (const [id, body] of Object.entries({ a: '{"pin":1}', b: '{ "pin" : 1 }', c: '{"pin":2}' }))
      journal.record(draft(id, { bodyIs: 'json', body }), KEY);
    other.record(draft('a', { bodyIs: 'json', body: '{"pin":1}' }), 'another');
    const [a, b, c] = journal.list().map(({ digests }) => digests?.body);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
    expect(other.find('a')?.digests?.body).not.toBe(a);
  });

  it('hides a secret that has been told by then, also one that so many others have made forgotten since', () => {
    const journal = new Journal();
    journal.secrets.learn({ password: 'hunter2-first' });
    journal.record(draft('a', { bodyIs: 'raw', body: 'said hunter2-first' }), KEY);
    for (let i = 0; i < 200; i++) journal.secrets.learn({ password: `another-${String(i)}` });
    expect(journal.find('a')?.body).toBe('said ***');
  });

  it('goes masked to who listens', () => {
    const journal = new Journal();
    const heard: JournalEntry[] = [];
    journal.listen((entry) => heard.push(entry));
    journal.record(draft('a', { bodyIs: 'json', body: '{"pin":"4321"}' }), KEY);
    expect(heard).toMatchObject([{ id: 'a', body: { pin: '***' } }]);
    expect(journal.list()).toMatchObject([{ id: 'a', body: { pin: '***' } }]);
  });

  it('is found by what its client called it, and counted', () => {
    const journal = new Journal();
    journal.record(draft('a', { requestId: 'r' }), KEY);
    journal.record(draft('b', { requestId: 'r', outcome: 'forced' }), KEY);
    expect(journal.called('r').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(journal.tally).toEqual({ natural: 1, forced: 1 });
  });

  it('is cut where it is too long', () => {
    const journal = new Journal({ journalEntryBytes: 2_000 });
    journal.record(draft('a', { response: JSON.stringify({ text: 'x'.repeat(5_000) }) }), KEY);
    expect(journal.bytes).toBeLessThanOrEqual(2_000);
    expect(journal.find('a')?.response).toMatch(/characters\)$/);
  });

  it('stays whole while thousands pass, read in between or not, within its bounds', () => {
    const journal = new Journal({ journalEntries: 100, journalBytes: 60_000 });
    for (let i = 0; i < 3_000; i++) {
      const text = 'ö'.repeat((i * 37) % 3_000);
      journal.record(draft(String(i), { response: JSON.stringify({ i, text }) }), KEY);
      expect(journal.bytes).toBeLessThanOrEqual(60_000);
      if (i % 7 === 0) expect(journal.find(String(i))?.response).toEqual({ i, text });
    }
    const entries = journal.list();
    const newest = Array.from({ length: entries.length }, (_, at) => 3_000 - entries.length + at);
    expect(entries.map(({ id }) => Number(id))).toEqual(newest);
    const texts = entries.map(({ response }) => response);
    expect(texts).toEqual(newest.map((i) => ({ i, text: 'ö'.repeat((i * 37) % 3_000) })));
  });
});
