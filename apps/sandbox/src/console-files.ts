import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { nearest } from '@sadpath/faults';
import { SandboxProblem } from '@sadpath/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where the bundle puts the web console: beside the sandbox. */
const FOLDER = join(__dirname, '../console');
const PAGE = 'index.html';

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
  }),
);

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

/** A file as it is sent. */
interface ConsoleFile {
  readonly contents: Buffer;
  readonly packed: Buffer;
  readonly etag: string;
}

/**
 * Serves the web console: its page at `/`, its files under `/console/`. They are read and packed when they are first asked
 * for, and need no admin token; what they show does.
 */
export function registerConsole(gateway: FastifyInstance): void {
  const known = new Map<string, Promise<ConsoleFile>>();
  const send = async (request: FastifyRequest, reply: FastifyReply, name: string): Promise<FastifyReply> => {
    const type = TYPES.get(extname(name));
    const file = type === undefined ? undefined : await (known.get(name) ?? readKnown(name, known));
    if (type === undefined || file === undefined) throw await unknownFile(name);
    return sendFile(request, reply.headers({ ...GUARDS, 'content-type': type, ...cachingOf(name) }), file);
  };
  gateway.get('/', (request, reply) => send(request, reply, PAGE));
  gateway.get<{ Params: { file: string } }>('/console/:file', (request, reply) =>
    send(request, reply, request.params.file),
  );
}

async function readKnown(name: string, known: Map<string, Promise<ConsoleFile>>): Promise<ConsoleFile | undefined> {
  // What a name leads to is never looked up: it has to be one of those in the folder.
  if (!(await readdir(FOLDER)).includes(name)) return undefined;
  const reading = readConsoleFile(name);
  known.set(name, reading);
  return reading;
}

async function readConsoleFile(name: string): Promise<ConsoleFile> {
  const contents = await readFile(join(FOLDER, name));
  const etag = `"${createHash('sha256').update(contents).digest('base64url').slice(0, 22)}"`;
  return { contents, packed: await promisify(gzip)(contents), etag };
}

function cachingOf(name: string): Readonly<Record<string, string>> {
  return {
    'cache-control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
  };
}

function sendFile({ headers }: FastifyRequest, reply: FastifyReply, file: ConsoleFile): FastifyReply {
  const { contents, packed, etag } = file;
  reply.header('etag', etag);
  if (headers['if-none-match']?.split(/\s*,\s*/).includes(etag) === true) return reply.code(304).send();
  const takesPacked = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(headers['accept-encoding'] ?? '');
  return takesPacked ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(contents);
}

async function unknownFile(name: string): Promise<SandboxProblem> {
  const names = await readdir(FOLDER);
  return new SandboxProblem(404, 'unknown-path', `the console has no file ${name}`, { nearest: nearest(name, names) });
}
