import { MINUTE, SECOND } from '@sadpath/clock';
import fc from 'fast-check';
import { cooldown } from './otp-limits';

describe('cooldown', () => {
  it('is over when nothing was sent', () => {
    expect(cooldown([], 0)).toBe(0);
  });

  it.each([
    [0, 30 * SECOND],
    [29_999, 1],
    [30_000, 0],
  ])('%i ms after the last code leaves %i ms', (age, left) => {
    expect(cooldown([1_000], 1_000 + age)).toBe(left);
  });

  it('lasts until the oldest of five codes is ten minutes old', () => {
    const sent = [0, 1, 2, 3, 4].map((n) => n * MINUTE);
    expect(cooldown(sent, 5 * MINUTE)).toBe(5 * MINUTE);
    expect(cooldown(sent, 10 * MINUTE)).toBe(0);
  });

  it('does not wait for codes that lie ahead after the clock was set back', () => {
    expect(cooldown([3_600_000], 0)).toBe(0);
  });

  it('never lets six codes out within ten minutes, nor two within thirty seconds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 60 }), (pauses) => {
        const sent: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now += pause * SECOND;
          if (cooldown(sent, now) === 0) sent.push(now);
        }
        filled(sent).forEach((at, index) => {
          expect(at - (sent[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(30 * SECOND);
          expect(at - (sent[index - 5] ?? -Infinity)).toBeGreaterThanOrEqual(10 * MINUTE);
        });
      }),
    );
  });
});
