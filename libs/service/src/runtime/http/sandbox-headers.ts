import { isoMillis } from '@sadpath/clock';
import type { Exchange } from '../../contract/exchange/exchange';

/** What the sandbox says of an answer: headers only, on every one (design §4). */
export function sandboxHeaders(exchange: Exchange): Record<string, string> {
  const headers: Record<string, string> = {
    'x-sandbox-request-id': exchange.id,
    'x-sandbox-service': exchange.service,
    'x-sandbox-space': exchange.space.id,
    'x-sandbox-outcome': exchange.outcome,
    'x-sandbox-time': isoMillis(exchange.now),
  };
  if (exchange.rule !== undefined && exchange.outcome === 'forced') headers['x-sandbox-rule'] = exchange.rule;
  return headers;
}
