import { requireProvider } from './fx-provider';
import { quoteRate } from './fx-rate';
import { NOON, refusal } from './spec-support';

const pair = { base: 'USD', quote: 'EUR' } as const;
const outdated = quoteRate(pair, 'rate', NOON);

describe('requireProvider', () => {
  it('lets a provider pass that is up', () => {
    expect(() => requireProvider(pair, { state: 'up' }, outdated)).not.toThrow();
  });

  it.each([
    ['down', undefined, 'ERR_WALLET_SERVICE_UNAVAILABLE', 'DEPENDENCY_DOWN'],
    ['down', outdated, 'ERR_WALLET_FX_RATE_INVALID', 'RATE_EXPIRED'],
    ['slow', outdated, 'ERR_WALLET_TIMEOUT', 'DEPENDENCY_SLOW'],
    ['corrupt', undefined, 'ERR_WALLET_FX_RATE_INVALID', 'RATE_MALFORMED'],
    ['corrupt', outdated, 'ERR_WALLET_FX_RATE_INVALID', 'RATE_MALFORMED'],
  ] as const)('%s with %j answers %s', (state, rate, code, reason) => {
    expect(() => requireProvider(pair, { state }, rate)).toThrow(refusal(code, { reason }));
  });
});
