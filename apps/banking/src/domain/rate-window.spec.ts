import type { FixedWindow } from '@sadpath/clock';
import { NOON, refusalOf } from '../../test/sample-bank';
import { countRequest, requireWithinRate, type RateReading } from './rate-window';

const WINDOW = 60_000;

function countTo(times: number, limit: number, now = NOON): RateReading {
  let window: FixedWindow | undefined;
  let reading = countRequest(window, limit, { now, windowMs: WINDOW });
  for (let i = 1; i < times; i++) {
    ({ window } = reading);
    reading = countRequest(window, limit, { now, windowMs: WINDOW });
  }
  return reading;
}

describe('a rate window', () => {
  it('lets as many requests pass as the limit', () => {
    const reading = countTo(5, 5);
    expect(reading.remaining).toBe(0);
    expect(() => {
      requireWithinRate(reading, WINDOW);
    }).not.toThrow();
  });

  it('refuses the next one with the seconds to wait', () => {
    expect(
      refusalOf(() => {
        requireWithinRate(countTo(6, 5), WINDOW);
      }),
    ).toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      details: [{ limit: 5, windowSeconds: 60, retryAfterSeconds: 60 }],
      headers: { 'retry-after': '60' },
    });
  });

  it('ends as a Unix timestamp', () => {
    expect(countTo(1, 5).resetsAt).toBe(NOON / 1_000 + 60);
  });
});
