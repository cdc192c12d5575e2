import { STATUS_CODES } from 'node:http';
import { standardEnvelope } from '@sadpath/errors';
import type { ServiceHandle } from '../service-handle';
import { cutSpacePrefix } from './choose-space';
import { sandboxHeaders } from './sandbox-headers';
import { syntheticExchange } from './synthetic-exchange';
import type { Unreadable } from './unreadable';

/** The bytes for what could not be read as HTTP: the form code in its envelope, written by hand. */
export function rawAnswer(handle: ServiceHandle, { method, path }: Omit<Unreadable, 'request'>): string {
  const { definition } = handle;
  const exchange = syntheticExchange(handle, { method, path: cutSpacePrefix(path).url.split('?', 1)[0] ?? '/' });
  const message = 'The request could not be read as HTTP';
  const error = definition.refuseForm(
    [{ in: 'path', field: 'request', kind: 'malformed', rule: 'http', message }],
    exchange,
  );
  const envelope = exchange.envelope === 'native' ? definition.native : standardEnvelope;
  const body = JSON.stringify(envelope.failure(error, exchange));
  return rawHttp(error.status, body, {
    ...sandboxHeaders(exchange),
    'content-type': 'application/json; charset=utf-8',
  });
}

/** An HTTP answer as bytes, after which the connection closes. */
export function rawHttp(status: number, body: string, headers: Readonly<Record<string, string>>): string {
  const all = { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...head, '', body].join('\r\n');
}
