import { standardEnvelope } from '@sadpath/errors';
import { DEFAULT_SPACE } from '@sadpath/spaces';
import { Exchange } from '../exchange/exchange';
import type { ServiceHandle } from '../runtime/service-handle';

/** The bytes for what could not be read as HTTP at all (oversize headers, no HTTP): the form code in its envelope, written by hand. */
export function rawAnswer(handle: ServiceHandle): string {
  const { definition, platform } = handle;
  const space = platform.spaces.open(DEFAULT_SPACE);
  const exchange = new Exchange({
    service: definition.name,
    space,
    spaceBy: 'default',
    requestId: 'unreadable',
    method: '',
    routedPath: '',
    path: '',
    headers: {},
    query: {},
    operation: undefined,
    remoteAddress: '',
    listener: 'plain',
    startedAtMs: 0,
    envelope: space.options.envelope ?? 'standard',
    dependencyKey: handle.dependencyKey,
  });
  const fault = {
    in: 'path',
    field: 'request',
    kind: 'malformed',
    rule: 'http',
    message: 'The request could not be read as HTTP',
  } as const;
  const error = definition.refuseForm([fault], exchange);
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
