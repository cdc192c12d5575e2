import { parseHttpDate } from './http-date';

describe('parseHttpDate', () => {
  it('takes the date of HTTP as it is', () => {
    expect(parseHttpDate('Fri, 27 Feb 2026 14:22:00 GMT')).toBe('Fri, 27 Feb 2026 14:22:00 GMT');
  });

  it('takes an instant of ISO 8601', () => {
    expect(parseHttpDate('2026-02-27T14:22:00Z')).toBe('Fri, 27 Feb 2026 14:22:00 GMT');
  });

  it.each(['tomorrow', 'Mon, 27 Feb 2026 14:22:00 GMT', 'Fri, 31 Feb 2026 14:22:00 GMT', '27 Feb 2026', '5'])(
    'refuses %s',
    (text) => {
      expect(parseHttpDate(text)).toBeUndefined();
    },
  );
});
