import type { Exchange, Gate, TokenReader } from '@sadpath/service';
import { bankingCollections, keyOf } from '../banking.collections';
import { rulesOf } from '../banking.settings';
import { defaultBankRules } from '../domain/bank-rules';
import { countRequest, fullWindow, type RateReading, requireWithinRate, TIER_QUOTAS } from '../domain/rate-window';
import { claimsIfGood, RATE, TENANT } from './bank-caller';

/** Counts the request per tenant and user, or per tenant and address without a good token (contract banking §6). */
export const rateGate: Gate = async (exchange, { tokens }) => {
  const tenant = exchange.find(TENANT);
  if (tenant === undefined) return;
  const { rateWindowMs: windowMs } = rulesOf(exchange.call);
  const key = keyOf(tenant.id, await counterOf(exchange, tokens));
  const reading = await exchange.call.store.transaction(async (tx): Promise<RateReading> => {
    const before = await tx.get(bankingCollections.rateCounters, key);
    const counted = countRequest(before, TIER_QUOTAS[tenant.tier], { now: exchange.now, windowMs });
    await tx.put(bankingCollections.rateCounters, { key, ...counted.window });
    return counted;
  });
  exchange.keep(RATE, reading);
  requireWithinRate(reading, windowMs);
};

/** For an answer that is forced before anything is counted: the quota of the tenant of the header, untouched. */
export async function showQuota(exchange: Exchange): Promise<void> {
  const named = exchange.header('x-tenant-id')?.trim() ?? '';
  const tenants = await exchange.call.store.transaction((tx) => tx.all(bankingCollections.tenants));
  const tenant = tenants.find(({ id, name }) => id === named || name === named);
  const { rateWindowMs: windowMs } = rulesOf(exchange.call);
  if (tenant !== undefined) exchange.keep(RATE, fullWindow(TIER_QUOTAS[tenant.tier], { now: exchange.now, windowMs }));
}

async function counterOf(exchange: Exchange, tokens: TokenReader): Promise<string> {
  const claims = await claimsIfGood(exchange, tokens);
  return claims === undefined ? `address ${exchange.start.remoteAddress}` : `user ${claims.userId}`;
}

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
