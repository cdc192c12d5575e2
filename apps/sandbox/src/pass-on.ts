import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { SandboxProblem } from '@sadpath/service';

/** Idle connections are given up before the services give them up, so that none is used just as it closes. */
const agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: 30_000 });
const NOBODY_THERE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Hands a request to a service that runs elsewhere, and its answer back, byte by byte. */
export function passOn(origin: string, request: IncomingMessage, response: ServerResponse): void {
  const { hostname, port } = new URL(origin);
  const { method, url, headers } = request;
  const outgoing = httpRequest({ agent, hostname, port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(response);
    // A cut answer must arrive as a cut answer.
    answer.once('aborted', () => response.destroy());
  });
  outgoing.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
    // A service that ends the connection without an answer means its client to see just that.
    if (NOBODY_THERE.has(code) && !response.headersSent) refuse(origin, response);
    else response.destroy();
  });
  response.once('close', () => outgoing.destroy());
  request.pipe(outgoing);
}

function refuse(origin: string, response: ServerResponse): void {
  const problem = new SandboxProblem(502, 'service-unreachable', `nothing answers at ${origin}`);
  response.writeHead(502, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
}
