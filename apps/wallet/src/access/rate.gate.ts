import { keyOf, type Exchange, type Gate } from '@sadpath/service';
import { counted, limitOf, rateHeaders, requireWithinLimit, SANDBOX_LIMIT } from '../domain/rate-window';
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
    const next = counted(await tx.get(walletCollections.rateWindows, key), call.now);
    await tx.put(walletCollections.rateWindows, { ...next, key });
    return next;
  });
  const wanted = call.setting('rateLimit');
  const limit = typeof wanted === 'number' ? wanted : limitOf(caller.planTier);
  exchange.keep(RATE, rateHeaders(window, limit));
  requireWithinLimit(window, limit, call.now);
};

/** The rate headers of an answer; a forced one was never counted and shows a window nobody has used. */
export function rateHeadersOf(exchange: Exchange): Headers {
  const { outcome, code = '', now } = exchange;
  const looksCounted = outcome === 'forced' && needsToken(exchange) && !UNCOUNTED.includes(code);
  const unused = looksCounted ? rateHeaders({ openedAt: now, count: 0 }, SANDBOX_LIMIT) : {};
  return exchange.find(RATE) ?? unused;
}
