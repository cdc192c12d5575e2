import { requireUp, type Condition } from './dependency';
import { rateInvalid, type CurrencyPair, type FxRate } from './fx-rate';

/**
 * Lets a provider pass that can be asked for a rate (contract wallet §3.8). `outdated` is the rate it last gave:
 * with one, a provider that is down leaves `RATE_EXPIRED`; without, it is unavailable.
 */
export function requireProvider(pair: CurrencyPair, provider: Condition, outdated?: FxRate): void {
  if (provider.state === 'down' && outdated !== undefined) throw rateInvalid('RATE_EXPIRED', pair);
  if (provider.state === 'corrupt') throw rateInvalid('RATE_MALFORMED', pair);
  requireUp('fx', provider);
}
