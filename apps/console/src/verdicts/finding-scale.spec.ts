import { durationOf, linesOf } from './finding-scale';

const request = (id: string, at: string, more: object = {}): Parameters<typeof linesOf>[0][number] => ({
  ...{ id, service: 'wallet', method: 'POST', path: '/debit', status: 503 },
  ...{ at: `2026-01-15T10:00:${at}Z`, realAt: `2026-11-26T10:00:00.${id}00Z` },
  ...more,
});

describe('linesOf', () => {
  const lines = linesOf([request('1', '00', { retryAfterMs: 5_000 }), request('2', '02'), request('3', '08')]);
  const [virtual, real] = lines;

  it('puts requests on both times in one measure', () => {
    expect(lines.map(({ name }) => name)).toEqual(['time of the space', 'real time']);
    expect(virtual?.spanMs).toBe(real?.spanMs);
    expect(virtual?.stops.map(({ gapMs }) => gapMs)).toEqual([undefined, 2_000, 6_000]);
    expect(real?.stops.map(({ gapMs }) => gapMs)).toEqual([undefined, 100, 100]);
    expect(virtual?.stops[0]?.place).toBe(0);
    expect(virtual?.stops[2]?.place).toBeCloseTo(100 / 1.04);
  });

  it('lets a wait reach as far as it was asked for', () => {
    expect(virtual?.stops.map(({ wait }) => wait === undefined)).toEqual([false, true, true]);
    expect(virtual?.stops[0]?.wait).toBeCloseTo((5 / 8) * (100 / 1.04));
  });

  it('shows what came at once as at once', () => {
    const [line] = linesOf([request('1', '00'), request('1', '00')]);
    expect(line?.stops.map(({ place }) => place)).toEqual([0, 0]);
  });
});

describe('durationOf', () => {
  it.each([
    [26.4, '26 ms'],
    [5_000, '5 s'],
    [90_500, '90.5 s'],
    [600_000, '10 min'],
    [86_400_000, '24 h'],
  ])('writes %d ms as %s', (ms, words) => {
    expect(durationOf(ms)).toBe(words);
  });
});
