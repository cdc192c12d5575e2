import type { FixedWindow } from '@sadpath/clock';
import fc from 'fast-check';
import { countRequest, RATE_WINDOW_MS } from './rate-window';

const RULES = { limit: 5, sendsRetryAfter: false };

function countUpTo(times: number): FixedWindow | undefined {
  let window: FixedWindow | undefined;
  for (let i = 0; i < times; i++) window = countRequest(window, 1_000, RULES);
  return window;
}

describe('countRequest', () => {
  it('lets as many through as the limit says, and refuses the next', () => {
    const full = countUpTo(5);
    expect(full).toEqual({ openedAt: 1_000, count: 5 });
    expect(() => countRequest(full, 1_000 + RATE_WINDOW_MS - 1, RULES)).toThrow(
      expect.objectContaining({ code: 'rate_limited', headers: {} }),
    );
  });

  it('names the seconds to wait when told to', () => {
    expect(() => countRequest(countUpTo(5), 30_500, { ...RULES, sendsRetryAfter: true })).toThrow(
      expect.objectContaining({ headers: { 'retry-after': '31' } }),
    );
  });

  it('never lets more than the limit into one window', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { minLength: 1, maxLength: 60 }), (steps) => {
        let window: FixedWindow | undefined;
        let now = 0;
        for (const step of filled(steps)) {
          now += step;
          try {
            window = countRequest(window, now, RULES);
          } catch {
            expect(window?.count).toBe(5);
          }
          expect(window!.count).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});
