import { Agent, request } from 'undici';

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

const agent = new Agent({ connections: 64, keepAliveTimeout: 10_000, pipelining: 1 });

/** Sends one request over a connection kept alive. Rejects when no HTTP answer comes. */
export async function send(url: string, options: WireRequest = {}): Promise<WireAnswer> {
  const { method = 'GET', headers = {}, body, rawBody, signal } = options;
  const bytes = body === undefined ? rawBody : JSON.stringify(body);
  const answer = await request(url, {
    dispatcher: agent,
    method: method as 'GET',
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(bytes === undefined ? {} : { body: bytes }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await answer.body.text();
  const flat = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
  return { status: answer.statusCode, headers: Object.fromEntries(flat), text, body: parse(text) };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
