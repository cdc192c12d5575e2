import { type Instant, MINUTE, timeLeft } from '@sadpath/clock';
import { formatDecimal, scale } from '@sadpath/money';
import { CURRENCIES, type Currency, decimalsOf, isCurrency } from './currency';
import { type Condition, requireUp } from './dependency';
import { rateInvalid, rateNotFound } from './refusals';

/** How long a quoted rate may be used (contract wallet §6). */
export const FX_RATE_LIFE = 15 * MINUTE;

const RATE_DECIMALS = 6;
const ONE = 1_000_000;

/** Millionths of each currency for one US dollar. */
const PER_DOLLAR: Readonly<Record<Currency, number>> = {
  USD: ONE,
  EUR: 920_000,
  GBP: 790_000,
  INR: 83_000_000,
  JPY: 150_000_000,
};

/** An ordered pair of currencies. */
export interface CurrencyPair {
  readonly base: Currency;
  readonly quote: Currency;
}

/** A quoted rate (contract wallet §3.0); `rate` is a decimal string with six places. */
export interface FxRate extends CurrencyPair {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  /** @pattern ^[0-9]{1,12}\.[0-9]{6}$ */
  readonly rate: string;
  readonly provider: 'sandbox-fx';
  readonly fetchedAt: Instant;
  readonly expiresAt: Instant;
}

/** All ordered pairs of different supported currencies. */
export const PAIRS: readonly CurrencyPair[] = CURRENCIES.flatMap((base) =>
  CURRENCIES.filter((quote) => quote !== base).map((quote) => ({ base, quote })),
);

/** The pair of two supported, different currencies; else `ERR_WALLET_FX_RATE_NOT_FOUND` `PAIR_UNSUPPORTED`. */
export function requirePair(base: string, quote: string): CurrencyPair {
  if (isCurrency(base) && isCurrency(quote) && base !== quote) return { base, quote };
  throw rateNotFound('PAIR_UNSUPPORTED', { base, quote });
}

/** The rate in millionths: direct from the dollar, else the cross through it, rounded half up. */
export function marketRate(pair: CurrencyPair): number {
  return scale(ONE, PER_DOLLAR[pair.quote], PER_DOLLAR[pair.base]);
}

/** A fresh rate of the pair as the provider quotes it at `now`. */
export function quoteRate(pair: CurrencyPair, id: string, now: Instant): FxRate {
  const rate = formatDecimal(marketRate(pair), RATE_DECIMALS);
  return { id, ...pair, rate, provider: 'sandbox-fx', fetchedAt: now, expiresAt: now + FX_RATE_LIFE };
}

/** True while the cache may answer with the rate: not before it was fetched either, on a clock that was set back. */
export function isCurrent({ fetchedAt, expiresAt }: FxRate, now: Instant): boolean {
  return timeLeft({ since: fetchedAt, length: expiresAt - fetchedAt }, now) > 0;
}

/** True while the rate may be used. */
export function isFresh(rate: FxRate, now: Instant): boolean {
  return now < rate.expiresAt;
}

/** Lets a rate pass that the caller named by id: known, of this pair and fresh (contract wallet §3.8). */
export function requireRate(rate: FxRate | undefined, pair: CurrencyPair, now: Instant): FxRate {
  const { base, quote } = pair;
  if (rate === undefined || rate.base !== base || rate.quote !== quote) {
    throw rateNotFound('RATE_ID_UNKNOWN', pair);
  }
  if (!isFresh(rate, now)) throw rateInvalid('RATE_EXPIRED', pair);
  return rate;
}

/** Numerator and denominator that take minor units of the base to minor units of the quote. */
export function rateFraction(rate: FxRate): readonly [bigint, bigint] {
  const millionths = BigInt(rate.rate.replace('.', ''));
  const up = 10n ** BigInt(decimalsOf(rate.quote));
  const down = 10n ** BigInt(decimalsOf(rate.base) + RATE_DECIMALS);
  return [millionths * up, down];
}

/**
 * Lets a provider pass that can be asked for a rate (contract wallet §3.8). `outdated` is the rate it last gave:
 * with one, a provider that is down leaves `RATE_EXPIRED`; without, it is unavailable.
 */
export function requireProvider(pair: CurrencyPair, provider: Condition, outdated?: FxRate): void {
  if (provider.state === 'down' && outdated !== undefined) throw rateInvalid('RATE_EXPIRED', pair);
  if (provider.state === 'corrupt') throw rateInvalid('RATE_MALFORMED', pair);
  requireUp('fx', provider);
}
