import { Chance } from '@sadpath/chance';
import { drawDelay } from './draw-delay';

const draws = (delay: Parameters<typeof drawDelay>[0]): number[] => {
  const chance = new Chance('delays');
  return Array.from({ length: 2_000 }, () => drawDelay(delay, chance));
};
const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length / 2]!;

describe('a delay', () => {
  it('that is fixed is always the same', () => {
    expect(new Set(draws({ type: 'fixed', ms: 40 }))).toEqual(new Set([40]));
  });

  it('that is uniform stays within its bounds', () => {
    const drawn = draws({ type: 'uniform', min: 10, max: 20 });
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([10, 20]);
  });

  it('that is log-normal has its median in the middle', () => {
    const drawn = draws({ type: 'lognormal', median: 80, sigma: 0.4 });
    expect(Math.abs(middle(drawn) - 80)).toBeLessThan(4);
  });

  it('never takes more than two minutes', () => {
    expect(drawDelay({ type: 'fixed', ms: 1e9 }, new Chance(1))).toBe(120_000);
  });
});
