import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { connectionOf, SandboxProblem } from '@sadpath/service';

/** Idle connections are given up before the services give them up, so that none is used just as it closes. */
const agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: 30_000 });
const NOBODY_THERE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Why a request was not answered; `rawPacket` has the bytes that are no HTTP. */
type PassingError = NodeJS.ErrnoException & { readonly rawPacket?: Buffer };

/** Hands a request to a service that runs elsewhere, and its answer back, byte by byte. */
export function passOn(origin: string, request: IncomingMessage, response: ServerResponse): void {
  const { hostname, port } = new URL(origin);
  const { method, url, headers } = request;
  const outgoing = httpRequest({ agent, hostname, port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(response);
    // A cut answer must arrive as a cut answer, unless its end is under way as it came.
    answer.once('aborted', () => !isSpoilt && response.destroy());
  });
  let isSpoilt = false;
  outgoing.once('error', (error: PassingError) => {
    isSpoilt = error.rawPacket !== undefined;
    if (NOBODY_THERE.has(error.code ?? '') && !response.headersSent) refuse(origin, response);
    else void connectionOf(request, response).then((client) => client && endAlike(error, response, client));
  });
  response.once('close', () => outgoing.destroy());
  request.pipe(outgoing);
}

/** A service that resets a connection, ends it without an answer or sends no HTTP means its client to see just that. */
function endAlike({ rawPacket, syscall }: PassingError, response: ServerResponse, client: Socket): void {
  if (rawPacket !== undefined) {
    // The head has been read, but its bytes wait for those of the body; in one packet they come together.
    if (response.headersSent && !rawPacket.toString('latin1').startsWith('HTTP/')) response.flushHeaders();
    client.end(rawPacket);
  } else if (syscall === 'read') client.resetAndDestroy();
  else response.destroy();
}

function refuse(origin: string, response: ServerResponse): void {
  const problem = new SandboxProblem(502, 'service-unreachable', `nothing answers at ${origin}`);
  response.writeHead(502, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
}
