import { standardEnvelope } from '@sadpath/errors';
import type { ServiceHandle } from '../runtime/service-handle';
import { syntheticExchange } from './synthetic-exchange';

/** The bytes for what could not be read as HTTP at all (oversize headers, no HTTP): the form code in its envelope, written by hand. */
export function rawAnswer(handle: ServiceHandle): string {
  const { definition } = handle;
  const exchange = syntheticExchange(handle);
  const message = 'The request could not be read as HTTP';
  const error = definition.refuseForm(
    [{ in: 'path', field: 'request', kind: 'malformed', rule: 'http', message }],
    exchange,
  );
  const envelope = exchange.envelope === 'native' ? definition.native : standardEnvelope;
  const body = JSON.stringify(envelope.failure(error, exchange));
  const head = [
    `HTTP/1.1 ${String(error.status)} Bad Request`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${String(Buffer.byteLength(body))}`,
    'connection: close',
    `x-sandbox-service: ${definition.name}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
