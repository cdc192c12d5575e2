import type { Exchange } from '@sadpath/service';
import { defaultBankRules } from '../domain/bank-rules';
import { fullWindow, TIER_QUOTAS } from '../domain/rate-window';
import { RATE } from './bank-caller';

/** The headers of every answer (contract banking §2.4). A request that names no tenant shows a full standard window. */
export function bankHeaders(exchange: Exchange): Readonly<Record<string, string>> {
  const at = { now: exchange.now, windowMs: defaultBankRules.rateWindowMs };
  const { limit, remaining, resetsAt } = exchange.find(RATE) ?? fullWindow(TIER_QUOTAS.standard, at);
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetsAt),
    'x-request-id': exchange.requestId,
  };
}
