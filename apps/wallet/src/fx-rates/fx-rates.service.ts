import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { Visit } from '../access/visit';
import { converted } from '../domain/conversion';
import { requireUp } from '../domain/dependency';
import { type FxRate, PAIRS, requirePair } from '../domain/fx-rate';
import { badRequest, rateNotFound } from '../domain/refusals';
import { Books } from '../ledger/books';
import type { Ledger } from '../ledger/ledger';
import type { ConvertRequest } from './dto/fx-rates.requests.dto';
import { ConvertedResponse, FxRateResponse } from './dto/fx-rates.responses.dto';
import { freshRate, rateOf } from './fx-desk';

/** The base of rates where none is named. */
export const DEFAULT_BASE = 'USD';

/** Rates of exchange; they are the same for all tenants. */
@Injectable()
export class FxRatesService {
  constructor(private readonly books: Books) {}

  /** The rates of one currency to all others; one failing pair fails them all. */
  list(visit: Visit, base: string = DEFAULT_BASE): Promise<FxRateResponse[]> {
    return this.books.open(visit, async (ledger) => {
      const pairs = PAIRS.filter((pair) => pair.base === base);
      if (pairs.length === 0) throw rateNotFound('PAIR_UNSUPPORTED', { base, quote: null });
      const rates: FxRate[] = [];
      for (const pair of pairs) rates.push(await rateOf(ledger, pair));
      return rates.map((rate) => FxRateResponse.of(rate));
    });
  }

  get(visit: Visit, base: string, quote: string): Promise<FxRateResponse> {
    requireDifferent(base, quote, 'quote');
    return this.books.open(visit, async (ledger) => {
      return FxRateResponse.of(await rateOf(ledger, requirePair(base, quote)));
    });
  }

  /** What an amount is worth; moves no money. */
  convert(visit: Visit, { from, to, amount, rateId }: ConvertRequest): Promise<ConvertedResponse> {
    requireDifferent(from, to, 'to');
    return this.books.open(visit, async (ledger) => {
      const rate = await rateOf(ledger, requirePair(from, to), rateId);
      return { from, to, amount, convertedAmount: converted(amount, rate), rate: FxRateResponse.of(rate) };
    });
  }

  /** Fetches all rates anew on behalf of an admin; answers how many. */
  refresh(visit: Visit): Promise<number> {
    return this.books.open(visit, refreshAll);
  }

  /** Fetches all rates anew on behalf of the scheduler; answers how many. */
  refreshByJob(call: Call): Promise<number> {
    requireUp('db', call.dependency('db'));
    return this.books.settle(call, '', refreshAll);
  }
}

async function refreshAll(ledger: Ledger): Promise<number> {
  for (const pair of PAIRS) await freshRate(ledger, pair);
  return PAIRS.length;
}

function requireDifferent(base: string, quote: string, field: string): void {
  if (base === quote) throw badRequest('SAME_CURRENCY', field, `must be another currency than ${base}`);
}
