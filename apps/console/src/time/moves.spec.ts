import { aimOf, byDay, jobsBefore } from './moves';

const NOW = '2026-01-01T00:00:00.000Z';
const job = (at: string) => ({ at, service: 'wallet', job: 'expire', entity: at });
const due = [job('2026-01-02T10:00:00.000Z'), job('2026-01-01T01:00:00.000Z'), job('2026-01-01T02:00:00.000Z')];

describe('a move of the clock', () => {
  it.each([
    ['PT1H', '2026-01-01T01:00:00.000Z'],
    ['P1W2DT3H4M5S', '2026-01-10T03:04:05.000Z'],
    ['2026-02-01T00:00:00+01:00', '2026-01-31T23:00:00.000Z'],
  ])('by %s ends at %s', (text, end) => {
    expect(new Date(aimOf(NOW, text) ?? 0).toISOString()).toBe(end);
  });

  it.each(['', 'P', 'soon', '2026-02-01'])('by %j is not foreseen', (text) => {
    expect(aimOf(NOW, text)).toBeUndefined();
  });

  it('tells the jobs that would run, in their order', () => {
    expect(jobsBefore(due, Date.parse('2026-01-01T02:00:00.000Z'))).toEqual([due[1], due[2]]);
  });

  it('shows jobs by day', () => {
    expect(byDay(due)).toEqual([
      ['2026-01-01', [due[1], due[2]]],
      ['2026-01-02', [due[0]]],
    ]);
  });
});
