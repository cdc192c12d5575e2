import { limitsRates, type Exchange, type Gate, type GateContext, type TokenReader } from '@sadpath/service';
import { bankingCollections, keyOf } from '../banking.collections';
import { rulesOf } from '../banking.settings';
import {
  countRequest,
  fullWindow,
  type RateReading,
  readWindow,
  requireWithinRate,
  quotaOf,
} from '../domain/rate-window';
import { notFound } from '../domain/refusals';
import { tenantNamed } from '../domain/tenant';
import { claimsIfGood, RATE, TENANT } from './bank-caller';

/** Counts the request per tenant and user, or per tenant and address without a good token (contract banking §6). */
export const rateGate: Gate = async (exchange, { tokens }) => {
  const tenant = exchange.find(TENANT);
  if (tenant === undefined) return showQuota(exchange, { tokens });
  const rules = rulesOf(exchange.call);
  const { rateWindowMs: windowMs } = rules;
  const key = keyOf(tenant.id, await counterOf(exchange, tokens));
  const reading = await exchange.call.store.transaction(async (tx): Promise<RateReading> => {
    const before = await tx.get(bankingCollections.rateCounters, key);
    const counted = countRequest(before, quotaOf(tenant.tier, rules), { now: exchange.now, windowMs });
    await tx.put(bankingCollections.rateCounters, { key, ...counted.window });
    return counted;
  });
  exchange.keep(RATE, reading);
  if (limitsRates(exchange.space)) requireWithinRate(reading, windowMs);
};

/** Refuses a path and method that no operation has; the answer is not counted and shows what the caller has left. */
export const routeIsKnownGate: Gate = (exchange, context) =>
  exchange.operation === undefined ? refuseRoute(exchange, context) : undefined;

async function refuseRoute(exchange: Exchange, context: GateContext): Promise<never> {
  await showQuota(exchange, context);
  throw notFound('Route');
}

/** For an answer before which nothing is counted, forced or not: what the caller has left in the tenant of the header, untouched. */
export async function showQuota(exchange: Exchange, { tokens }: Pick<GateContext, 'tokens'>): Promise<void> {
  const named = exchange.header('x-tenant-id')?.trim() ?? '';
  const tenants = await exchange.call.store.transaction((tx) => tx.all(bankingCollections.tenants));
  const tenant = tenantNamed(tenants, named);
  if (tenant === undefined) return;
  const rules = rulesOf(exchange.call);
  const { rateWindowMs: windowMs } = rules;
  const key = keyOf(tenant.id, await counterOf(exchange, tokens));
  const window = await exchange.call.store.transaction((tx) => tx.get(bankingCollections.rateCounters, key));
  exchange.keep(RATE, readWindow(window, quotaOf(tenant.tier, rules), { now: exchange.now, windowMs }));
}

async function counterOf(exchange: Exchange, tokens: TokenReader): Promise<string> {
  const claims = await claimsIfGood(exchange, tokens);
  return claims === undefined ? `address ${exchange.start.remoteAddress}` : `user ${claims.userId}`;
}

/** The headers of every answer (contract banking §2.4). A request that names no tenant shows a full standard window. */
export function bankHeaders(exchange: Exchange): Readonly<Record<string, string>> {
  const rules = rulesOf(exchange.call);
  const at = { now: exchange.now, windowMs: rules.rateWindowMs };
  const { limit, remaining, resetsAt } = exchange.find(RATE) ?? fullWindow(rules.standardQuota, at);
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetsAt),
    'x-request-id': exchange.requestId,
  };
}
