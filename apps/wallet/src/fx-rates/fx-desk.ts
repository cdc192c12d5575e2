import { type CurrencyPair, type FxRate, isCurrent, quoteRate, requireProvider, requireRate } from '../domain/fx-rate';
import type { Ledger } from '../ledger/ledger';
import { walletCollections } from '../wallet.collections';

/** The rate of a pair (step 15 of contract wallet §2.9): the one named by id, else the cached one, else a fresh one. */
export async function rateOf(ledger: Ledger, pair: CurrencyPair, rateId?: string): Promise<FxRate> {
  const { tx, now, call } = ledger;
  if (rateId !== undefined) return requireRate(await tx.get(walletCollections.fxRates, rateId), pair, now);
  const cached = (await tx.find(walletCollections.fxRates, 'pair', `${pair.base}/${pair.quote}`)).at(-1);
  if (cached !== undefined && isCurrent(cached, now)) return cached;
  requireProvider(pair, call.dependency('fx'), cached);
  return fetchRate(ledger, pair);
}

/** Asks the provider, whatever is cached. */
export async function freshRate(ledger: Ledger, pair: CurrencyPair): Promise<FxRate> {
  requireProvider(pair, ledger.call.dependency('fx'));
  return fetchRate(ledger, pair);
}

async function fetchRate({ tx, call, now }: Ledger, pair: CurrencyPair): Promise<FxRate> {
  const rate = quoteRate(pair, call.uuid(), now);
  await tx.put(walletCollections.fxRates, rate);
  return rate;
}
