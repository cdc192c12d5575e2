import { isoSeconds } from '@sadpath/clock';
import fc from 'fast-check';
import {
  endOfLagosDay,
  endOfLagosMonth,
  lagosDate,
  lagosDaysBetween,
  lagosMidnight,
  lagosMonth,
  nextInterestInstant,
  startOfLagosDay,
} from './lagos-calendar';

const at = (text: string): number => Date.parse(text);

describe('the Lagos calendar', () => {
  it('begins a day at 23:00 UTC', () => {
    expect(lagosDate(at('2026-02-27T22:59:59Z'))).toBe('2026-02-27');
    expect(lagosDate(at('2026-02-27T23:00:00Z'))).toBe('2026-02-28');
  });

  it('begins a month at 23:00 UTC of the last day before it', () => {
    expect(lagosMonth(at('2026-02-28T23:00:00Z'))).toBe('2026-03');
    expect(isoSeconds(endOfLagosMonth(at('2026-02-27T14:22:00Z')))).toBe('2026-02-28T23:00:00Z');
  });

  it('keeps every instant inside its own day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: at('2100-01-01T00:00:00Z') }), (instant) => {
        expect(startOfLagosDay(instant)).toBeLessThanOrEqual(instant);
        expect(endOfLagosDay(instant)).toBeGreaterThan(instant);
        expect(lagosMidnight(lagosDate(instant))).toBe(startOfLagosDay(instant));
      }),
    );
  });

  it('counts calendar days, not spans of 24 hours', () => {
    expect(lagosDaysBetween(at('2026-02-27T22:59:00Z'), at('2026-02-27T23:01:00Z'))).toBe(1);
  });

  it.each(['2026-02-30', '2026-13-01', '27.02.2026', '2026-2-7'])('knows no date %s', (text) => {
    expect(lagosMidnight(text)).toBeUndefined();
  });
});

describe('the instant of interest', () => {
  it('ends the last business day of the month when the month ends in a weekend', () => {
    expect(isoSeconds(nextInterestInstant(at('2026-02-10T12:00:00Z')))).toBe('2026-02-27T22:59:59Z');
  });

  it('ends the month itself when that is a business day', () => {
    expect(isoSeconds(nextInterestInstant(at('2026-03-10T12:00:00Z')))).toBe('2026-03-31T22:59:59Z');
  });

  it('is in the next month once this month is credited', () => {
    const february = nextInterestInstant(at('2026-02-10T12:00:00Z'));
    expect(isoSeconds(nextInterestInstant(february))).toBe('2026-03-31T22:59:59Z');
  });
});
