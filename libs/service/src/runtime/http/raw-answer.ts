import { STATUS_CODES } from 'node:http';
import type { ServiceError } from '@sadpath/errors';
import { errorOf, refusalOf, type ErrorRules } from '@sadpath/errors/nest';
import type { Exchange } from '../../contract/exchange/exchange';
import type { ServiceHandle } from '../service-handle';
import { cutSpacePrefix } from './choose-space';
import { errorRulesOf } from './error-rules-of';
import { sandboxHeaders } from './sandbox-headers';
import { syntheticExchange } from './synthetic-exchange';
import type { Unreadable } from './unreadable';

/** The bytes for what could not be read as HTTP: the form code in its envelope, written by hand. */
export function rawAnswer(handle: ServiceHandle, { method, path }: Omit<Unreadable, 'request'>): string {
  const rules = errorRulesOf(handle);
  const exchange = syntheticExchange(handle, { method, path: cutSpacePrefix(path).url.split('?', 1)[0] ?? '/' });
  const { error, body } = refusalOf(formErrorOf(handle, rules, exchange), rules, exchange);
  return rawHttp(error.status, JSON.stringify(body), {
    ...sandboxHeaders(exchange),
    'content-type': 'application/json; charset=utf-8',
  });
}

function formErrorOf({ definition }: ServiceHandle, rules: ErrorRules<Exchange>, exchange: Exchange): ServiceError {
  const message = 'The request could not be read as HTTP';
  try {
    return definition.refuseForm(
      [{ in: 'path', field: 'request', kind: 'malformed', rule: 'http', message }],
      exchange,
    );
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
