import { read, refused, rulesFor, type Sent } from './spec-support';

const DENIED: Sent = { ...read, status: 401, code: 'EXPIRED', tookMs: 3 };

/** Requests that were read one after another, so many milliseconds after the answer before each, by connections of these numbers. */
function rowOf(gapMs: number, ...connections: readonly number[]): readonly Sent[] {
  let from = 1_000;
  return connections.map((connection, i) => {
    if (i > 0) from += 3 + gapMs;
    return { ...DENIED, after: i === 0 ? 1_000 : Math.round(3 + gapMs), wire: { connection, from, to: from + 3 } };
  });
}

describe('what was sent at once and read one after another', () => {
  it('is no reaction to the first answer, where each had a connection of its own', () => {
    expect(rulesFor(...rowOf(0.2, 1, 2, 3, 4))).toEqual([]);
  });

  it('is none either where some were late', () => {
    const [first, second, third] = [...rowOf(0.2, 1, 2), ...rowOf(5, 9, 3).slice(1)];
    expect(rulesFor(first ?? {}, second ?? {}, { ...third, wire: { connection: 3, from: 1_012, to: 1_015 } })).toEqual(
      [],
    );
  });

  it('is one on the same connection, which carries one request at a time', () => {
    expect(rulesFor(...rowOf(0.2, 1, 1))).toEqual(['retried-refusal', 'stale-token']);
  });

  it('is one where each took its way after the answer before, by turns on two connections or on new ones', () => {
    expect(rulesFor(...rowOf(1.2, 1, 2, 1, 2))).toEqual(['retried-refusal', 'stale-token']);
    expect(rulesFor(...rowOf(2, 1, 2, 3))).toEqual(['retried-refusal', 'stale-token']);
  });

  it('is one where the clock was moved in between', () => {
    const again = { wire: { connection: 2, from: 1_000.1, to: 1_001 }, after: 0, at: 7_000 };
    const first = refused('FROZEN', 403, { wire: { connection: 1, from: 1_000, to: 1_000 } });
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
