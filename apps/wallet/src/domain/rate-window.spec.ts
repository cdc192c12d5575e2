import { MINUTE } from '@sadpath/clock';
import { counted, limitOf, rateHeaders, requireWithinLimit, type RateWindow } from './rate-window';
import { NOON, refusal } from './spec-support';

const after = (requests: number): RateWindow => ({ openedAt: NOON, count: requests });

describe('limitOf', () => {
  it('is the smaller of plan and sandbox', () => {
    expect((['trial', 'free', 'professional', 'enterprise'] as const).map(limitOf)).toEqual([5, 100, 100, 100]);
  });
});

describe('counted', () => {
  it('opens a window by its first request', () => {
    expect(counted(undefined, NOON)).toEqual({ openedAt: NOON, count: 1 });
  });

  it('counts inside the window and starts anew at its end', () => {
    expect(counted(after(3), NOON + MINUTE - 1)).toEqual({ openedAt: NOON, count: 4 });
    expect(counted(after(3), NOON + MINUTE)).toEqual({ openedAt: NOON + MINUTE, count: 1 });
  });

  it('starts anew on a clock that has been set back before the window', () => {
    expect(counted(after(3), NOON)).toEqual({ openedAt: NOON, count: 4 });
    expect(counted(after(3), NOON - 1)).toEqual({ openedAt: NOON - 1, count: 1 });
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
