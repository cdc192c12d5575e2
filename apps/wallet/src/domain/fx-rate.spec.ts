import { MINUTE } from '@sadpath/clock';
import { isCurrent, isFresh, marketRate, PAIRS, quoteRate, requirePair, requireProvider, requireRate } from './fx-rate';
import { NOON, refusal } from './spec-support';

const pair = { base: 'USD', quote: 'EUR' } as const;
const rate = quoteRate(pair, 'rate', NOON);

describe('quoteRate', () => {
  it('quotes the table of the contract for a quarter of an hour', () => {
    expect(rate).toMatchObject({ rate: '0.920000', provider: 'sandbox-fx', expiresAt: NOON + 15 * MINUTE });
  });

  it('crosses through the dollar, rounded half up', () => {
    expect(quoteRate({ base: 'EUR', quote: 'USD' }, 'r', NOON).rate).toBe('1.086957');
    expect(quoteRate({ base: 'JPY', quote: 'USD' }, 'r', NOON).rate).toBe('0.006667');
  });

  it('knows all twenty pairs', () => {
    expect(PAIRS).toHaveLength(20);
    expect(PAIRS.every((each) => marketRate(each) > 0)).toBe(true);
  });
});

describe('requirePair', () => {
  it('lets supported currencies pass', () => {
    expect(requirePair('GBP', 'JPY')).toEqual({ base: 'GBP', quote: 'JPY' });
  });

  it('refuses gold', () => {
    const details = { reason: 'PAIR_UNSUPPORTED', base: 'USD', quote: 'XAU' };
    expect(() => requirePair('USD', 'XAU')).toThrow(refusal('ERR_WALLET_FX_RATE_NOT_FOUND', details));
  });
});

describe('requireRate', () => {
  it('lets a fresh rate of the pair pass', () => {
    expect(requireRate(rate, pair, NOON)).toBe(rate);
  });

  it('refuses a rate of another pair like an unknown one', () => {
    const unknown = refusal('ERR_WALLET_FX_RATE_NOT_FOUND', { reason: 'RATE_ID_UNKNOWN' });
    expect(() => requireRate(undefined, pair, NOON)).toThrow(unknown);
    expect(() => requireRate(rate, { base: 'EUR', quote: 'USD' }, NOON)).toThrow(unknown);
  });

  it('refuses a rate at the moment it expires', () => {
    expect(isFresh(rate, NOON + 15 * MINUTE - 1)).toBe(true);
    expect(() => requireRate(rate, pair, NOON + 15 * MINUTE)).toThrow(
      refusal('ERR_WALLET_FX_RATE_INVALID', { reason: 'RATE_EXPIRED' }),
    );
  });
});

describe('isCurrent', () => {
  const rate = quoteRate({ base: 'USD', quote: 'EUR' }, 'r', NOON);

  it.each([
    ['while it is fresh', 15 * MINUTE - 1, true],
    ['at its end no more', 15 * MINUTE, false],
    ['to one who read the time a moment before it was fetched', -1, true],
    ['not on a clock that was set back', -MINUTE, false],
  ])('%s', (_, later, is) => {
    expect(isCurrent(rate, NOON + later)).toBe(is);
  });
});

describe('requireProvider', () => {
  it('lets a provider pass that is up', () => {
    expect(() => requireProvider(pair, { state: 'up' }, rate)).not.toThrow();
  });

  it.each([
    ['down', undefined, 'ERR_WALLET_SERVICE_UNAVAILABLE', 'DEPENDENCY_DOWN'],
    ['down', rate, 'ERR_WALLET_FX_RATE_INVALID', 'RATE_EXPIRED'],
    ['slow', rate, 'ERR_WALLET_TIMEOUT', 'DEPENDENCY_SLOW'],
    ['corrupt', undefined, 'ERR_WALLET_FX_RATE_INVALID', 'RATE_MALFORMED'],
    ['corrupt', rate, 'ERR_WALLET_FX_RATE_INVALID', 'RATE_MALFORMED'],
  ] as const)('%s with %j answers %s', (state, outdated, code, reason) => {
    expect(() => requireProvider(pair, { state }, outdated)).toThrow(refusal(code, { reason }));
  });
});
