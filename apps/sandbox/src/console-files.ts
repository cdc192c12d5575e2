import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { nearest } from '@sadpath/faults';
import { SandboxProblem } from '@sadpath/service';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Where the bundle puts the web console: beside the sandbox. */
const FOLDER = join(__dirname, '../console');
const PAGE = 'index.html';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The console talks to this origin only, runs no text as code, and is shown in no frame. */
const GUARDS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** A name that changes with the contents, so that the file may be kept for good. */
const HASHED = /\.[0-9a-f]{8}\.\w+$/;

/**
 * Serves the web console: its page at `/`, its files under `/console/`. They are read when they are asked for, and need
 * no admin token; what they show does.
 */
export function registerConsole(gateway: FastifyInstance): void {
  gateway.get('/', (_request, reply) => sendFile(reply, PAGE));
  gateway.get<{ Params: { file: string } }>('/console/:file', ({ params }, reply) => sendFile(reply, params.file));
}

/** Throws a 404 problem for what is no file of the console. */
async function sendFile(reply: FastifyReply, name: string): Promise<FastifyReply> {
  const names = await readdir(FOLDER);
  const type = TYPES[extname(name)];
  if (type === undefined || !names.includes(name)) {
    throw new SandboxProblem(404, 'unknown-path', `the console has no file ${name}`, { nearest: nearest(name, names) });
  }
  return reply
    .headers({ ...GUARDS, 'content-type': type })
    .header('cache-control', HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache')
    .send(await readFile(join(FOLDER, name)));
}
