import { STATUS_CODES } from 'node:http';
import type { ServiceError } from '@sadpath/errors';
import { errorOf, refusalOf, type ErrorRules } from '@sadpath/errors/nest';
import type { Exchange } from '../../contract/exchange/exchange';
import { faultOfCode } from '../../contract/gates/unreadable-fault';
import type { ServiceHandle } from '../service-handle';
import { browserHeaders } from './browsers';
import { cutSpacePrefix } from './choose-space';
import { errorRulesOf } from './error-rules-of';
import { sandboxHeaders } from './sandbox-headers';
import { syntheticExchange } from './synthetic-exchange';
import type { Unreadable } from './unreadable';

/** The bytes for what could not be read as HTTP: the form code in its envelope, written by hand. */
export function rawAnswer(handle: ServiceHandle, { method, path, origin, code }: Omit<Unreadable, 'request'>): string {
  const rules = errorRulesOf(handle);
  const exchange = syntheticExchange(handle, { method, path: cutSpacePrefix(path).url.split('?', 1)[0] ?? '/' });
  const { error, body } = refusalOf(formErrorOf(handle, { rules, exchange, code }), rules, exchange);
  return rawHttp(error.status, JSON.stringify(body), {
    ...sandboxHeaders(exchange),
    ...browserHeaders(origin, handle.platform.config.origins),
    'content-type': 'application/json; charset=utf-8',
  });
}

interface Unread {
  readonly rules: ErrorRules<Exchange>;
  readonly exchange: Exchange;
  readonly code: string | undefined;
}

function formErrorOf({ definition }: ServiceHandle, { rules, exchange, code }: Unread): ServiceError {
  try {
    return definition.refuseForm([faultOfCode(code)], exchange);
  } catch (defect) {
    return errorOf(defect, rules, exchange);
  }
}

/** An HTTP answer as bytes, after which the connection closes. */
export function rawHttp(status: number, body: string, headers: Readonly<Record<string, string>>): string {
  const all = { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...head, '', body].join('\r\n');
}
