import { BOUNDS } from '@sadpath/bounds';
import type { Chance } from '@sadpath/chance';
import type { Delay } from './rule';

/** Real milliseconds to wait, drawn from the delay's distribution. */
export function drawDelay(delay: Delay, chance: Chance): number {
  return Math.min(BOUNDS.delayMs.value, Math.round(draw(delay, chance)));
}

function draw(delay: Delay, chance: Chance): number {
  switch (delay.type) {
    case 'fixed':
      return delay.ms;
    case 'uniform':
      return delay.min + chance.fraction() * Math.max(0, delay.max - delay.min);
    case 'lognormal':
      return chance.lognormal(delay.median, delay.sigma);
  }
}
