import { comparing, type Compared } from './comparing';

describe('values that a refusal compared', () => {
  it.each<readonly [Compared, Compared, string]>([
    [{ available: '50.00' }, { required: '100.10' }, 'available 50.00 < required 100.10'],
    [{ used: 40, requested: 20 }, { limit: 50 }, 'used 40 + requested 20 > limit 50'],
    [{ used: 0.1, requested: 0.2 }, { limit: 0.3 }, 'used 0.1 + requested 0.2 = limit 0.3'],
    [
      { 'locked until': '2026-02-21T10:00:01.000Z' },
      { now: '2026-02-21T10:00:00.000Z' },
      'locked until 2026-02-21T10:00:01.000Z > now 2026-02-21T10:00:00.000Z',
    ],
    [{ network: 'VISA' }, { 'network of the BIN': 'RUPAY' }, 'network VISA ≠ network of the BIN RUPAY'],
    [{ tenant: 'A' }, { tenant: 'A' }, 'tenant A = tenant A'],
  ])('%j and %j: %s', (first, second, compared) => {
    expect(comparing(first, second)).toEqual({ compared });
  });
});
