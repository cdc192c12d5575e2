import { countOne, type FixedWindow, SECOND } from '@sadpath/clock';
import { type Call, type Exchange, type Gate, type GateContext, keyOf, limitsRates } from '@sadpath/service';
import type { Caller } from '../domain/caller';
import { limitOf, rateHeaders, RATE_WINDOW, requireWithinLimit, SANDBOX_LIMIT } from '../domain/rate-window';
import { walletCollections } from '../wallet.collections';
import { callerIfGood } from './caller.gates';
import { needsToken } from './marks';
import { VISIT } from './visit';

type Headers = Readonly<Record<string, string>>;

const RATE = keyOf<Headers>('rate headers');

/** A window and the requests that fit in it. */
interface Quota {
  readonly window: FixedWindow;
  readonly limit: number;
}

const QUOTA = keyOf<Quota>('quota before the request');

/** Codes of the steps before the rate is counted. */
const UNCOUNTED: readonly string[] = [
  'ERR_WALLET_BOOTSTRAP_FAILED',
  'ERR_WALLET_UNAUTHORIZED',
  'ERR_WALLET_TENANT_REQUIRED',
];

/**
 * Step 5 of contract wallet §2.9: the user has requests left in the running minute; the space's setting `wallet.rateLimit`
 * takes the place of the plan's number. Forced answers never get here.
 */
export const rateGate: Gate = async (exchange) => {
  if (!needsToken(exchange)) return;
  const { call, caller } = exchange.kept(VISIT);
  const key = windowKeyOf(caller);
  const window = await call.store.transaction(async (tx) => {
    const next = countOne(await tx.get(walletCollections.rateWindows, key), RATE_WINDOW, call.now);
    await tx.put(walletCollections.rateWindows, { key, openedAt: next.openedAt, count: next.count });
    return next;
  });
  const limit = limitIn(call) ?? limitOf(caller.planTier);
  exchange.keep(RATE, rateHeaders(window, limit));
  if (limitsRates(call.space)) requireWithinLimit(window, limit, call.now);
};

/** For an answer that is forced before anything is counted: what the caller of the request has left, untouched. */
export async function showQuota(exchange: Exchange, { tokens }: Pick<GateContext, 'tokens'>): Promise<void> {
  if (!needsToken(exchange)) return;
  const caller = await callerIfGood(exchange, tokens);
  if (caller === undefined) return;
  const { call, now } = exchange;
  const kept = await call.store.transaction((tx) => tx.get(walletCollections.rateWindows, windowKeyOf(caller)));
  const { openedAt, count } = countOne(kept, RATE_WINDOW, now);
  exchange.keep(QUOTA, { window: { openedAt, count: count - 1 }, limit: limitIn(call) ?? limitOf(caller.planTier) });
}

/** What the caller has left before a forced answer; a caller who is not known has used nothing of the sandbox's limit. */
export function quotaOf(exchange: Exchange): Quota {
  const { call, now } = exchange;
  return exchange.find(QUOTA) ?? { window: { openedAt: now, count: 0 }, limit: limitIn(call) ?? SANDBOX_LIMIT };
}

/**
 * The rate headers of an answer. A forced one was never counted: it shows the caller's window as it stands, and one
 * that has run out where it says so.
 */
export function rateHeadersOf(exchange: Exchange): Headers {
  const { outcome, code = '' } = exchange;
  const looksCounted = outcome === 'forced' && needsToken(exchange) && !UNCOUNTED.includes(code);
  return exchange.find(RATE) ?? (looksCounted ? forcedHeaders(exchange) : {});
}

function forcedHeaders(exchange: Exchange): Headers {
  const { code, now, responseHeaders } = exchange;
  const { window, limit } = quotaOf(exchange);
  if (code !== 'ERR_WALLET_RATE_LIMITED') return rateHeaders(window, limit);
  const wait = Number(responseHeaders['retry-after']) * SECOND;
  return rateHeaders({ openedAt: now + wait - RATE_WINDOW, count: limit + 1 }, limit);
}

function windowKeyOf({ tenantId, userId }: Caller): string {
  return `${tenantId}/${userId}`;
}

/** The limit that the space sets for all plans, if it does. */
function limitIn(call: Call): number | undefined {
  const wanted = call.setting('rateLimit');
  return typeof wanted === 'number' ? wanted : undefined;
}
