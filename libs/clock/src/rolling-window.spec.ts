import fc from 'fast-check';
import { countedAt, waitFor } from './rolling-window';

const RULE = { limit: 3, length: 60_000 };

describe('waitFor', () => {
  it('is nothing while there is room', () => {
    expect(waitFor(RULE, [1_000, 2_000], 3_000)).toBe(0);
  });

  it('lasts until the oldest that counts is out of the window', () => {
    const stamps = [1_000, 2_000, 3_000];
    expect(waitFor(RULE, stamps, 4_000)).toBe(57_000);
    expect(waitFor(RULE, stamps, 60_999)).toBe(1);
    expect(waitFor(RULE, stamps, 61_000)).toBe(0);
  });

  it('sees nothing of a future that the clock was set back from', () => {
    const hourAhead = [3_600_000, 3_600_001, 3_600_002];
    expect(countedAt(hourAhead, RULE.length, 0)).toEqual([]);
    expect(waitFor(RULE, hourAhead, 0)).toBe(0);
  });

  it('is never longer than the window, wherever the clock goes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000)), fc.nat(1_000_000), (times, now) => {
        const stamps = times.sort((a, b) => a - b);
        const wait = waitFor(RULE, stamps, now);
        expect(wait).toBeLessThanOrEqual(RULE.length);
        expect(
          waitFor(
            RULE,
            stamps.filter((at) => at <= now),
            now + wait,
          ),
        ).toBe(0);
      }),
    );
  });
});
