import { DAY } from '@sadpath/clock';
import fc from 'fast-check';
import { fingerprintOf, replayOf } from './idempotency';
import { NOON, refusal } from './spec-support';

const whole = (body: unknown, path = '/p', method = 'POST') => fingerprintOf({ method, path, body });
const of = (body: unknown) => whole(body).content;

describe('fingerprintOf', () => {
  it('does not mind the order of keys, at any depth', () => {
    expect(of({ a: 1, b: { c: 2, d: 3 } })).toBe(of({ b: { d: 3, c: 2 }, a: 1 }));
  });

  it('minds the order of arrays', () => {
    expect(of({ a: [1, 2] })).not.toBe(of({ a: [2, 1] }));
  });

  it('tells an empty object from an empty array', () => {
    expect(of({})).not.toBe(of([]));
  });

  it('minds method and path, apart from the body', () => {
    const [one, ...others] = [whole({ a: 1 }), whole({ a: 1 }, '/q'), whole({ a: 1 }, '/p', 'PATCH')];
    expect(new Set([one, ...others].map(({ target }) => target)).size).toBe(3);
    for (const { content } of filled(others)) expect(content).toBe(one.content);
  });

  it('tells no body from an empty one', () => {
    expect(of(undefined)).not.toBe(of({}));
  });

  it('is equal for equal bodies only', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(of(one) === of(other)).toBe(isSame(one, other));
      }),
    );
  });
});

function isSame(one: unknown, other: unknown): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') {
    return JSON.stringify(one) === JSON.stringify(other);
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  const values = other as Record<string, unknown>;
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(values, key) && isSame((one as Record<string, unknown>)[key], values[key]))
  );
}

describe('replayOf', () => {
  const answer = { status: 201, value: { id: 'tx' } };
  const fingerprint = { target: 'POST /p', content: 'c' };
  const running = { key: 't/k', fingerprint, firstUsedAt: NOON };
  const done = { ...running, answer };

  it('lets a new key run', () => {
    expect(replayOf(undefined, fingerprint, NOON)).toBeUndefined();
  });

  it('repeats the answer for a day', () => {
    expect(replayOf(done, fingerprint, NOON + DAY - 1)).toBe(answer);
    expect(replayOf(done, fingerprint, NOON + DAY)).toBeUndefined();
  });

  it.each([
    ['body', 'BODY_MISMATCH', { content: 'd' }],
    ['path', 'PATH_MISMATCH', { target: 'POST /q' }],
    ['path and body', 'PATH_MISMATCH', { target: 'POST /q', content: 'd' }],
  ])('refuses another %s and tells for how long the key is taken', (_what, reason, other) => {
    const details = {
      reason,
      firstUsedAt: '2026-02-21T12:00:00.000Z',
      expiresAt: '2026-02-22T12:00:00.000Z',
    };
    expect(() => replayOf(done, { ...fingerprint, ...other }, NOON)).toThrow(
      refusal('ERR_WALLET_IDEMPOTENCY_CONFLICT', details),
    );
  });

  it('refuses to wait for a call that still runs', () => {
    expect(() => replayOf(running, fingerprint, NOON)).toThrow(
      refusal('ERR_WALLET_CONFLICT', { reason: 'IDEMPOTENCY_IN_PROGRESS' }),
    );
  });
});
