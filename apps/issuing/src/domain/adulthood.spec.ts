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
});
