import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import { lastAnswerOn } from '../last-answer';

/**
 * Lets a server take for requests what Node would answer by itself, in no envelope or with silence: an `Expect` that nobody can
 * meet, and a CONNECT.
 */
export function takeUnusual(server: Server | SecureServer): void {
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response);
  });
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    const last = lastAnswerOn(socket);
    const take = (): void => {
      if (socket.writable) takeAlone(server, request, socket as Socket);
    };
    if (last?.closed === false) last.once('close', take);
    else take();
  });
}

/** Node has let go of the connection: its answer is the last on it. */
function takeAlone(server: Server | SecureServer, request: IncomingMessage, socket: Socket): void {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  response.once('finish', () => {
    socket.destroySoon();
  });
  socket.once('error', () => socket.destroy());
  socket.resume();
  server.emit('request', request, response);
}
