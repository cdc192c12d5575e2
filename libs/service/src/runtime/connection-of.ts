import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The connection on which a request is answered, once the answers before it have left: a client may have sent the request
 * before it had them. Undefined when the client has gone.
 */
export function connectionOf(request: IncomingMessage, response: ServerResponse): Promise<Socket | undefined> {
  const { socket } = request;
  if (response.socket !== null || socket.destroyed) return Promise.resolve(response.socket ?? undefined);
  return new Promise((resolve) => {
    response.once('socket', resolve);
    socket.once('close', () => {
      resolve(undefined);
    });
  });
}
