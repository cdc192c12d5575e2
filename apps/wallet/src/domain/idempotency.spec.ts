import { DAY } from '@sadpath/clock';
import fc from 'fast-check';
import { fingerprintOf, replayOf } from './idempotency';
import { NOON, refusal } from './spec-support';

const of = (body: unknown, path = '/p') => fingerprintOf({ method: 'POST', path, body });

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

  it('minds the path', () => {
    expect(of({ a: 1 }, '/p')).not.toBe(of({ a: 1 }, '/q'));
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
  const running = { key: 't/k', fingerprint: 'f', firstUsedAt: NOON };
  const done = { ...running, answer };

  it('lets a new key run', () => {
    expect(replayOf(undefined, 'f', NOON)).toBeUndefined();
  });

  it('repeats the answer for a day', () => {
    expect(replayOf(done, 'f', NOON + DAY - 1)).toBe(answer);
    expect(replayOf(done, 'f', NOON + DAY)).toBeUndefined();
  });

  it('refuses another request and tells for how long the key is taken', () => {
    const details = {
      reason: 'BODY_MISMATCH',
      firstUsedAt: '2026-02-21T12:00:00.000Z',
      expiresAt: '2026-02-22T12:00:00.000Z',
    };
    expect(() => replayOf(done, 'g', NOON)).toThrow(refusal('ERR_WALLET_IDEMPOTENCY_CONFLICT', details));
  });

  it('refuses to wait for a call that still runs', () => {
    expect(() => replayOf(running, 'f', NOON)).toThrow(
      refusal('ERR_WALLET_CONFLICT', { reason: 'IDEMPOTENCY_IN_PROGRESS' }),
    );
  });
});
