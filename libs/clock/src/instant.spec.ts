import fc from 'fast-check';
import {
  addMonths,
  DAY,
  HOUR,
  isoDate,
  isoMillis,
  isoSeconds,
  MINUTE,
  parseDuration,
  parseInstant,
  SECOND,
  unixSeconds,
  wholeSecondAt,
} from './instant';

const at = (iso: string): number => Date.parse(iso);
const INSTANTS = fc.integer({ min: at('1970-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') });

describe('an instant', () => {
  it('is told as the first whole second by which it is over', () => {
    fc.assert(
      fc.property(INSTANTS, (instant) => {
        const told = wholeSecondAt(instant);
        expect([told % SECOND, told >= instant, told - instant < SECOND]).toEqual([0, true, true]);
      }),
    );
  });

  it('is written in UTC, with milliseconds, seconds, as a date, in Unix seconds', () => {
    const instant = at('2026-02-27T14:22:05.678Z');
    expect([isoMillis(instant), isoSeconds(instant), isoDate(instant), unixSeconds(instant)]).toEqual([
      '2026-02-27T14:22:05.678Z',
      '2026-02-27T14:22:05Z',
      '2026-02-27',
      1_772_202_125,
    ]);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(INSTANTS, (instant) => {
        expect(parseInstant(isoMillis(instant))).toBe(instant);
        expect(parseInstant(isoSeconds(instant))).toBe(unixSeconds(instant) * SECOND);
      }),
      { seed: 1 },
    );
  });

  it.each([
    ['2026-02-21', '2026-02-21T00:00:00Z'],
    ['2026-02-21T10:00Z', '2026-02-21T10:00:00Z'],
    ['2026-02-21T10:00:00+05:30', '2026-02-21T04:30:00Z'],
    ['2026-02-21T10:00:00.5-0100', '2026-02-21T11:00:00.500Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z'],
  ])('is read from %s', (text, iso) => {
    expect(parseInstant(text)).toBe(at(iso));
  });

  it.each([
    '',
    'noon',
    '2026',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-02-21T10:00:00',
    '2026-02-21 10:00:00Z',
    '2026-02-21T25:00:00Z',
    '2026-02-21T24:00:00Z',
    '0000-01-01',
    '21.02.2026',
    ' 2026-02-21',
  ])('is not read from "%s"', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('a duration', () => {
  it.each([
    ['PT5M', 5 * MINUTE],
    ['P1D', DAY],
    ['P2W', 14 * DAY],
    ['PT1H30M', HOUR + 30 * MINUTE],
    ['PT0.5S', 500],
    ['-PT5M', -5 * MINUTE],
    ['P1DT1S', DAY + SECOND],
    ['PT0S', 0],
  ])('%s is read in milliseconds', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it('of months counts from where it starts', () => {
    const from = at('2026-01-31T10:00:00Z');
    expect(isoMillis(from + parseDuration('P1M', from)!)).toBe('2026-02-28T10:00:00.000Z');
    expect(isoMillis(from + parseDuration('P1Y', from)!)).toBe('2027-01-31T10:00:00.000Z');
  });

  it.each(['', 'P', 'PT', '5M', 'PT5', 'five minutes', 'P1H'])('is not read from "%s"', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31T10:00:00Z', 1, '2026-02-28T10:00:00.000Z'],
    ['2024-01-31T10:00:00Z', 1, '2024-02-29T10:00:00.000Z'],
    ['2026-03-31T10:00:00Z', -1, '2026-02-28T10:00:00.000Z'],
    ['2026-11-30T10:00:00Z', 3, '2027-02-28T10:00:00.000Z'],
    ['2026-05-15T10:00:00Z', 12, '2027-05-15T10:00:00.000Z'],
  ])('%s and %i months is %s', (iso, months, expected) => {
    expect(isoMillis(addMonths(at(iso), months))).toBe(expected);
  });

  it('keeps the time of day, and the day where the month has it', () => {
    fc.assert(
      fc.property(INSTANTS, fc.integer({ min: -240, max: 240 }), (instant, months) => {
        const [before, after] = [new Date(instant), new Date(addMonths(instant, months))];
        expect(isoMillis(after.getTime()).slice(10)).toBe(isoMillis(before.getTime()).slice(10));
        expect(after.getUTCDate()).toBeLessThanOrEqual(before.getUTCDate());
      }),
      { seed: 1 },
    );
  });
});
