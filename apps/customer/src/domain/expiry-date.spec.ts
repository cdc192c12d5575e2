import { parseInstant } from '@sadpath/clock';
import { expDateOf, expiresAt, expiryDateAfter, monthAndYearOf, namesMonthOf } from './expiry-date';

const at = (text: string): number => parseInstant(text) ?? Number.NaN;

describe('expiryDateAfter', () => {
  it.each([
    ['2026-01-15T10:00:00Z', 60, '2031-01-31'],
    ['2026-01-31T10:00:00Z', 13, '2027-02-28'],
    ['2024-02-29T23:59:59Z', 48, '2028-02-29'],
    ['2026-12-01T00:00:00Z', 12, '2027-12-31'],
  ])('%s plus %i months ends on %s', (now, months, expected) => {
    expect(expiryDateAfter(at(now), months)).toBe(expected);
  });
});

describe('expiresAt', () => {
  it('is the end of the last day', () => {
    expect(expiresAt('2029-07-31')).toBe(at('2029-08-01T00:00:00Z'));
  });
});

describe('expDateOf', () => {
  it('writes the documented form', () => {
    expect(expDateOf('2029-07-31')).toBe('2029-07-31T00:00:00.000+00:00');
  });
});

describe('monthAndYearOf', () => {
  it.each(['0729', '729', 729])('reads %p as July 2029', (value) => {
    expect(monthAndYearOf(value)).toBe('0729');
  });

  it.each(['', '1329', '0029', '07/29', 'abcd', 70729, -729, 7.29])('reads nothing from %p', (value) => {
    expect(monthAndYearOf(value)).toBeUndefined();
  });
});

describe('namesMonthOf', () => {
  it('compares month and year only', () => {
    expect(namesMonthOf(729, '2029-07-31')).toBe(true);
    expect(namesMonthOf('0829', '2029-07-31')).toBe(false);
    expect(namesMonthOf('0730', '2029-07-31')).toBe(false);
  });
});
