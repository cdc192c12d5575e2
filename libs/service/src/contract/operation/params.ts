import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Call } from '../exchange/call';
import type { Exchange, Key } from '../exchange/exchange';
import type { TakenRequest } from '../exchange/taken-request';

function exchangeOf(context: ExecutionContext): Exchange {
  // Cheaper than `switchToHttp`, which makes a function for each thing that could be asked for.
  const { exchange } = context.getArgByIndex<TakenRequest>(0);
  if (exchange === undefined) throw new TypeError('an operation runs outside an exchange');
  return exchange;
}

/** A handler's parameter that is read from the exchange. */
export function fromExchange(read: (exchange: Exchange) => unknown): () => ParameterDecorator {
  return createParamDecorator((_: unknown, context: ExecutionContext) => read(exchangeOf(context)));
}

/** The handler's view of space and time. */
export const InCall = fromExchange((exchange): Call => exchange.call);

/** The whole exchange, for the few handlers that need headers or raw bytes. */
export const InExchange = fromExchange((exchange): Exchange => exchange);

/** What a gate kept under a key: the caller, the tenant. */
export function Kept<T>(key: Key<T>): ParameterDecorator {
  return fromExchange((exchange): T => exchange.kept(key))();
}
