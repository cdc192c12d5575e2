import { SECOND } from '@sadpath/clock';
import type { Exchange } from '@sadpath/service';
import { defaultBankRules } from '../domain/bank-rules';
import { TIER_QUOTAS } from '../domain/rate-window';
import { RATE } from './bank-caller';

/**
 * The headers of every answer (contract banking §2.4). A request that was refused before it was counted, or whose
 * outcome was forced, shows a full window.
 */
export function bankHeaders(exchange: Exchange): Readonly<Record<string, string>> {
  const fallback = {
    limit: TIER_QUOTAS.standard,
    remaining: TIER_QUOTAS.standard,
    resetsAt: Math.ceil((exchange.now + defaultBankRules.rateWindowMs) / SECOND),
  };
  const { limit, remaining, resetsAt } = exchange.find(RATE) ?? fallback;
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetsAt),
    'x-request-id': exchange.requestId,
  };
}
