import { read, refused, rulesFor, type Sent } from './spec-support';

const DENIED: Sent = { ...read, status: 401, code: 'EXPIRED', tookMs: 3 };

/** Requests that were read one after another, on connections that were opened then. */
function burst(...openings: readonly number[]): readonly Sent[] {
  return openings.map((opened, i) => ({ ...DENIED, after: i === 0 ? 1_000 : 8, connection: { openedAt: opened } }));
}

describe('what was sent at once and read one after another', () => {
  it('is no reaction to the first answer, where each had a connection of its own', () => {
    expect(rulesFor(...burst(990, 991, 992, 993))).toEqual([]);
  });

  it('is none where the others had to wait for the server to take their connections', () => {
    expect(rulesFor(...burst(990, 1_004.2, 1_004.3))).toEqual([]);
  });

  it('is one on the same connection, which carries one request at a time', () => {
    expect(rulesFor(...burst(990, 990))).toEqual(['retried-refusal', 'stale-token']);
  });

  it('is one on a connection that was opened well after the answer', () => {
    const later = { ...DENIED, after: 30, connection: { openedAt: 1_026 } };
    expect(rulesFor(...burst(990), later)).toEqual(['retried-refusal', 'stale-token']);
  });

  it('is one on a connection for which that of the first was given up', () => {
    const again = { ...DENIED, after: 5, connection: { openedAt: 1_004, after: 990 } };
    expect(rulesFor(...burst(990), again)).toEqual(['retried-refusal', 'stale-token']);
  });

  it('is one where the clock was moved in between', () => {
    const [first, again] = [
      refused('FROZEN', 403, { connection: { openedAt: 1 } }),
      { connection: { openedAt: 2 }, after: 5, at: 7_000 },
    ];
    expect(rulesFor(first, refused('FROZEN', 403, again))).toEqual(['retried-refusal']);
  });
});

describe('a refused request is sent again in vain', () => {
  it('also where the client waits longer each time, and the clock of the space waits for it', () => {
    const waits = [1, 2, 4, 8, 16].map((s, i) => refused('FROZEN', 403, { after: 5, at: i * 10 + s * 2_000 }));
    expect(rulesFor(...waits)).toEqual(['retried-refusal']);
  });

  it('also where the client logs in anew each time', () => {
    const login: Sent = { operation: 'login', path: '/login', status: 200, digests: { body: 'c' } };
    const attempt = (token: string) => refused('FROZEN', 403, { digests: { body: 'b', token } });
    expect(rulesFor(login, attempt('t'), login, attempt('u'))).toEqual(['retried-refusal']);
  });
});
