import { parseInstant } from '@sadpath/clock';
import { requireAdult } from './adulthood';

const NOW = parseInstant('2026-01-15T09:00:00Z')!;

describe('requireAdult', () => {
  it('takes somebody who turns 18 today', () => {
    expect(() => requireAdult('2008-01-15', NOW)).not.toThrow();
  });

  it('refuses somebody who turns 18 tomorrow', () => {
    expect(() => requireAdult('2008-01-16', NOW)).toThrow(
      expect.objectContaining({
        code: 'field_range',
        fields: [expect.objectContaining({ field: 'dob', rule: 'range' })],
      }),
    );
  });

  it.each([
    ['2008-02-29', '2026-03-01T00:00:00Z'],
    ['2010-02-28', '2028-02-28T00:00:00Z'],
    ['0001-01-01', '2026-01-15T09:00:00Z'],
  ])('takes somebody born on %s at %s', (dob, now) => {
    expect(() => requireAdult(dob, parseInstant(now)!)).not.toThrow();
  });

  it.each([
    ['2008-02-29', '2026-02-28T23:59:59.999Z'],
    ['0001-02-29', '2026-01-15T09:00:00Z'],
    ['2008-13-01', '2027-01-15T09:00:00Z'],
  ])('refuses somebody born on %s at %s', (dob, now) => {
    expect(() => requireAdult(dob, parseInstant(now)!)).toThrow(expect.objectContaining({ code: 'field_range' }));
  });
});
