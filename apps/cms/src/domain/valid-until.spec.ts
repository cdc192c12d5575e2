import { isoMillis } from '@sadpath/clock';
import { expiresAt, validUntil } from './valid-until';

describe('the validity of a card', () => {
  it('ends with the month', () => {
    expect(isoMillis(validUntil(Date.UTC(2026, 0, 15, 10), 60))).toBe('2031-01-31T00:00:00.000Z');
  });

  it('ends with a short month when the card is made on the 31st', () => {
    expect(isoMillis(validUntil(Date.UTC(2026, 0, 31, 23, 59), 13))).toBe('2027-02-28T00:00:00.000Z');
  });

  it('includes the last day', () => {
    expect(isoMillis(expiresAt(Date.UTC(2025, 11, 31)))).toBe('2026-01-01T00:00:00.000Z');
  });
});
