const MINUTE = 60_000;
const YEARS = 3 * 365 * 86_400_000;
const DAYS = 7 * 86_400_000;

/** How far the past reaches on the line. */
const PAST = Math.log1p(DAYS / MINUTE);
const FUTURE = Math.log1p(YEARS / MINUTE);

/** Where now is on the line, from 0 to 100. */
export const NOW_AT = 30;

/** Where an instant stands on the line, from 0 to 100: minutes around now are as wide as years far from it. */
export function placeOf(at: number, now: number): number {
  const distance = Math.log1p(Math.abs(at - now) / MINUTE);
  if (at < now) return NOW_AT * Math.max(0, 1 - distance / PAST);
  return NOW_AT + (100 - NOW_AT) * Math.min(1, distance / FUTURE);
}

/** The instant, not before now, at a place of the line from `NOW_AT` to 100; in whole seconds. */
export function instantAt(place: number, now: number): number {
  const share = Math.max(0, (place - NOW_AT) / (100 - NOW_AT));
  return now + Math.round((Math.expm1(share * FUTURE) * MINUTE) / 1_000) * 1_000;
}

/** What is written along the line: distances from now in milliseconds. */
export const TICKS: readonly (readonly [distance: number, words: string])[] = [
  [-86_400_000, '1 d ago'],
  [-3_600_000, '1 h ago'],
  [0, 'now'],
  [3_600_000, '1 h'],
  [86_400_000, '1 d'],
  [30 * 86_400_000, '30 d'],
  [365 * 86_400_000, '1 y'],
];
