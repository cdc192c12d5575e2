import fc from 'fast-check';
import { HOUR, MINUTE, SECOND } from './instant';
import { timeLeft } from './time-left';

const NOON = Date.UTC(2026, 1, 21, 12);
const minuteFromNoon = { since: NOON, length: MINUTE };

describe('timeLeft', () => {
  it.each([
    ['all of it at its beginning', 0, MINUTE],
    ['what is not over', 20 * SECOND, 40 * SECOND],
    ['its last millisecond', MINUTE - 1, 1],
    ['nothing at its end', MINUTE, 0],
    ['nothing long after', HOUR, 0],
    ['all of it and the moment to a clock that was read a moment earlier', -1, MINUTE + 1],
    ['all of it and the seconds to one that was set back by seconds', 1 - 5 * SECOND, MINUTE + 5 * SECOND - 1],
    ['nothing to a clock that was set back', -5 * SECOND, 0],
    ['nothing to a clock that was set back by an hour', -HOUR, 0],
  ])('is %s', (_, later, left) => {
    expect(timeLeft(minuteFromNoon, NOON + later)).toBe(left);
  });

  it('takes a clock that is earlier by the whole of a short span for one that was set back', () => {
    expect(timeLeft({ since: NOON, length: SECOND }, NOON - SECOND)).toBe(0);
  });

  it('of what never ends is never over', () => {
    expect(timeLeft({ since: NOON, length: Infinity }, NOON + HOUR)).toBe(Infinity);
  });

  it('is over when it has passed, and not before, wherever the clock goes', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(2_000_000), (since, length, now) => {
        const left = timeLeft({ since, length }, now);
        expect(left).toBeLessThan(length + 5 * SECOND);
        if (left === 0) return;
        expect(timeLeft({ since, length }, now + left)).toBe(0);
        expect(timeLeft({ since, length }, now + left - 1)).toBe(1);
      }),
    );
  });
});
