import { Agent, request, type IncomingMessage } from 'node:http';

/** One HTTP request of a spec. */
export interface WireRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is; excludes `body`. */
  readonly rawBody?: string;
  readonly signal?: AbortSignal;
}

/** One HTTP answer as a client sees it. */
export interface WireAnswer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Parsed JSON; the text when it is none, undefined when it is empty. */
  readonly body: unknown;
}

/** Node's own client: it is there already, where a package would be loaded anew for every spec file. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** What the control API of a sandbox elsewhere asks for. */
const ADMIN_TOKEN = process.env['SADPATH_ADMIN_TOKEN'];

/** Sends one request over a connection kept alive. Rejects when no HTTP answer comes. */
export function send(url: string, options: WireRequest = {}): Promise<WireAnswer> {
  const { method = 'GET', headers = {}, body, rawBody, signal } = options;
  const bytes = body === undefined ? rawBody : JSON.stringify(body);
  const own = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(bytes === undefined ? {} : { 'content-length': String(Buffer.byteLength(bytes)) }),
    ...(ADMIN_TOKEN !== undefined && url.includes('/__admin') ? { 'x-admin-token': ADMIN_TOKEN } : {}),
  };
  return new Promise((resolve, reject) => {
    const sending = request(url, { agent, method, headers: { ...own, ...headers }, ...(signal && { signal }) });
    sending.on('response', (message) => {
      read(message).then(resolve, reject);
    });
    sending.on('error', reject);
    sending.end(bytes);
  });
}

async function read(message: IncomingMessage): Promise<WireAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const flat = Object.entries(message.headers).map(([name, value]) => [name, String(value)] as const);
  return { status: message.statusCode ?? 0, headers: Object.fromEntries(flat), text, body: parse(text) };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
