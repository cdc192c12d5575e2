import { countOne, SECOND } from '@sadpath/clock';
import { type Call, type Exchange, type Gate, keyOf, limitsRates } from '@sadpath/service';
import { limitOf, rateHeaders, RATE_WINDOW, requireWithinLimit, SANDBOX_LIMIT } from '../domain/rate-window';
import { walletCollections } from '../wallet.collections';
import { needsToken } from './marks';
import { VISIT } from './visit';

type Headers = Readonly<Record<string, string>>;

const RATE = keyOf<Headers>('rate headers');

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
  const key = `${caller.tenantId}/${caller.userId}`;
  const window = await call.store.transaction(async (tx) => {
    const next = countOne(await tx.get(walletCollections.rateWindows, key), RATE_WINDOW, call.now);
    await tx.put(walletCollections.rateWindows, { key, openedAt: next.openedAt, count: next.count });
    return next;
  });
  const limit = limitIn(call) ?? limitOf(caller.planTier);
  exchange.keep(RATE, rateHeaders(window, limit));
  if (limitsRates(call.space)) requireWithinLimit(window, limit, call.now);
};

/**
 * The rate headers of an answer. A forced one was never counted: it shows a window nobody has used, and one that has
 * run out where it says so.
 */
export function rateHeadersOf(exchange: Exchange): Headers {
  const { outcome, code = '' } = exchange;
  const looksCounted = outcome === 'forced' && needsToken(exchange) && !UNCOUNTED.includes(code);
  return exchange.find(RATE) ?? (looksCounted ? forcedHeaders(exchange) : {});
}

function forcedHeaders({ call, code, now, responseHeaders }: Exchange): Headers {
  if (code !== 'ERR_WALLET_RATE_LIMITED')
    return rateHeaders({ openedAt: now, count: 0 }, limitIn(call) ?? SANDBOX_LIMIT);
  const wait = Number(responseHeaders['retry-after']) * SECOND;
  return rateHeaders({ openedAt: now + wait - RATE_WINDOW, count: SANDBOX_LIMIT + 1 }, SANDBOX_LIMIT);
}

/** The limit that the space sets for all plans, if it does. */
function limitIn(call: Call): number | undefined {
  const wanted = call.setting('rateLimit');
  return typeof wanted === 'number' ? wanted : undefined;
}
