import { MINUTE, type FixedWindow } from '@sadpath/clock';
import { limitOf, rateHeaders, requireWithinLimit } from './rate-window';
import { NOON, refusal } from './spec-support';

const after = (requests: number): FixedWindow => ({ openedAt: NOON, count: requests });

describe('limitOf', () => {
  it('is the smaller of plan and sandbox', () => {
    expect((['trial', 'free', 'professional', 'enterprise'] as const).map(limitOf)).toEqual([5, 100, 100, 100]);
  });
});

describe('requireWithinLimit', () => {
  it('lets the last allowed request pass', () => {
    expect(() => requireWithinLimit(after(5), 5, NOON)).not.toThrow();
  });

  it('refuses the next one with the seconds to wait', () => {
    const details = { limit: 5, windowSeconds: 60, retryAfter: 20 };
    expect(() => requireWithinLimit(after(6), 5, NOON + 40_500)).toThrow(refusal('ERR_WALLET_RATE_LIMITED', details));
  });

  it('never says to wait no time at all', () => {
    expect(() => requireWithinLimit(after(6), 5, NOON + MINUTE - 1)).toThrow(
      refusal('ERR_WALLET_RATE_LIMITED', { retryAfter: 1 }),
    );
  });
});

describe('rateHeaders', () => {
  it('tell limit, rest and end', () => {
    expect(rateHeaders(after(7), 5)).toEqual({
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String((NOON + MINUTE) / 1_000),
    });
  });
});
