import { parseInstant } from '@sadpath/clock';
import { dayOf, dayRange, dayText, isWithin } from './day-range';

const at = (text: string): number => parseInstant(text) ?? Number.NaN;

describe('dayOf', () => {
  it('reads day, month and year', () => {
    expect(dayOf('15-01-2026')).toBe(at('2026-01-15'));
  });

  it.each(['2026-01-15', '31-02-2026', '15/01/2026', ''])('reads nothing from %p', (text) => {
    expect(dayOf(text)).toBeUndefined();
  });
});

describe('dayRange', () => {
  it('includes its last day to the end', () => {
    const range = dayRange('14-01-2026', '15-01-2026');
    expect(isWithin(at('2026-01-15T23:59:59Z'), range)).toBe(true);
    expect(isWithin(at('2026-01-16T00:00:00Z'), range)).toBe(false);
    expect(isWithin(at('2026-01-13T23:59:59Z'), range)).toBe(false);
  });

  it('is open where no date is given', () => {
    expect(isWithin(at('2026-01-15T00:00:00Z'), dayRange(undefined, undefined))).toBe(true);
  });
});

describe('dayText', () => {
  it('writes what dayOf reads', () => {
    expect(dayText(at('2026-01-15T10:00:00Z'))).toBe('15-01-2026');
  });
});
