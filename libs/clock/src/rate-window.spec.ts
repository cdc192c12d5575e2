import fc from 'fast-check';
import { HOUR, MINUTE, SECOND } from './instant';
import { countedAt, countOne, secondsLeft, waitFor, type FixedWindow } from './rate-window';

const RULE = { limit: 3, length: MINUTE };

describe('countOne', () => {
  const counted: FixedWindow = { openedAt: HOUR, count: 3 };

  it('opens a window by its first request', () => {
    expect(countOne(undefined, MINUTE, HOUR)).toEqual({ openedAt: HOUR, count: 1 });
  });

  it('counts inside the window and begins anew at its end', () => {
    expect(countOne(counted, MINUTE, HOUR + MINUTE - 1)).toEqual({ openedAt: HOUR, count: 4 });
    expect(countOne(counted, MINUTE, HOUR + MINUTE)).toEqual({ openedAt: HOUR + MINUTE, count: 1 });
  });

  it('begins anew when the clock was set back', () => {
    expect(countOne(counted, MINUTE, 0)).toEqual({ openedAt: 0, count: 1 });
  });

  it('loses no request to one that read the time a moment earlier', () => {
    const earlier = HOUR - 2 * SECOND;
    expect(countOne(counted, MINUTE, earlier)).toEqual({ openedAt: earlier, count: 4 });
  });

  it('counts every request once, in whatever order replicas that are seconds apart bring them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4_999), { minLength: 1, maxLength: 30 }), (times) => {
        const end = times.reduce<FixedWindow | undefined>((window, now) => countOne(window, MINUTE, now), undefined);
        expect(end).toEqual({ openedAt: Math.min(...times), count: times.length });
      }),
    );
  });
});

describe('secondsLeft', () => {
  const window = { openedAt: HOUR, count: 1 };

  it.each([
    [0, 60],
    [40_500, 20],
    [MINUTE - 1, 1],
    [-1_500, 62],
    [-HOUR, 0],
  ])('%i ms after the window opened are %i', (later, seconds) => {
    expect(secondsLeft(window, MINUTE, HOUR + later)).toBe(seconds);
  });
});

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

  it('takes what another read a moment later for now', () => {
    const stamps = [HOUR - SECOND, HOUR + SECOND, HOUR + 2 * SECOND];
    expect(countedAt(stamps, RULE.length, HOUR)).toEqual([HOUR - SECOND, HOUR, HOUR]);
    expect(waitFor({ ...RULE, limit: 2 }, stamps, HOUR)).toBe(MINUTE + SECOND);
  });

  it('is over when it has been waited, wherever the clock goes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000)), fc.nat(1_000_000), (times, now) => {
        const stamps = times.sort((a, b) => a - b);
        const wait = waitFor(RULE, stamps, now);
        expect(wait).toBeLessThan(RULE.length + 5 * SECOND);
        expect(
          waitFor(
            RULE,
            stamps.filter((at) => at < now + 5 * SECOND),
            now + wait,
          ),
        ).toBe(0);
      }),
    );
  });
});
