import type { Exchange, Gate, Platform } from '@sadpath/service';
import { bankingCollections, keyOf } from '../banking.collections';
import { countRequest, fullWindow, requireWithinRate, TIER_QUOTAS, type RateReading } from '../domain/rate-window';
import { claimsIfGood, RATE, TENANT } from './bank-caller';
import { rulesOf } from './rules-of';

/** Counts the request per tenant and user, or per tenant and address without a good token (contract banking §6). */
export const rateGate: Gate = async (exchange, { platform }) => {
  const tenant = exchange.find(TENANT);
  if (tenant === undefined) return;
  const { rateWindowMs: windowMs } = rulesOf(exchange.call);
  const key = keyOf(tenant.id, await counterOf(exchange, platform));
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

async function counterOf(exchange: Exchange, platform: Platform): Promise<string> {
  const claims = await claimsIfGood(exchange, platform);
  return claims === undefined ? `address ${exchange.start.remoteAddress}` : `user ${claims.userId}`;
}
