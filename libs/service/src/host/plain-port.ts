import { DEFAULT_SPACE } from '@sadpath/spaces';
import type { RawRequest } from '../contract/exchange/raw-request';
import type { PlainPort } from '../contract/gate-context';
import { LISTENER_OPTIONS } from '../runtime/http/server-limits';
import type { ServiceHandle } from '../runtime/service-handle';

/** The plain port of a service that listens. */
export function plainPortOf(service: ServiceHandle): PlainPort {
  const { fastify, platform, resolve, url } = service;
  const { host, port } = platform.config;
  return {
    resolve,
    host,
    port: port === 0 || url === undefined ? undefined : Number(new URL(url).port),
    get defaultSpace() {
      return platform.spaces.open(DEFAULT_SPACE);
    },
    answer: (request: RawRequest, response, listener) => {
      request.sadpathListener = listener;
      service.take(request, response);
    },
    options: { ...LISTENER_OPTIONS, handshakeTimeout: platform.config.bounds.requestMs },
    limit: (server) => {
      platform.watch(server);
    },
    refuseUnreadable: (error, socket) => {
      fastify.server.emit('clientError', error, socket);
    },
  };
}
