import { send, type Received, type Sent } from './send';
import { sendNow } from './send-now';

/** What the sandbox says when it refuses a request of the control API (RFC 9457). */
export interface Problem {
  readonly status: number;
  readonly title?: string;
  readonly detail?: string;
  readonly pointer?: string;
  readonly nearest?: readonly unknown[];
}

/** A request that the control API has refused. */
export class SandboxRefusal extends Error {
  readonly status: number;

  constructor(
    called: string,
    readonly problem: Problem,
  ) {
    const near = (problem.nearest ?? []).map(String).join(', ');
    super(`${called}: ${problem.detail ?? `status ${problem.status}`}${near === '' ? '' : ` (nearest: ${near})`}`);
    this.name = 'SandboxRefusal';
    this.status = problem.status;
  }
}

/** One call of the control API. */
export interface ControlCall {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/__admin`. */
  readonly path: string;
  readonly body?: unknown;
}

/** Where a sandbox is, and what lets one in. */
export interface Address {
  /** Of the gateway, without a slash at its end. */
  readonly url: string;
  readonly adminToken?: string | undefined;
}

/** The control API of one sandbox, seen from one of its spaces. */
export class ControlClient {
  constructor(
    readonly address: Address,
    readonly space?: string,
  ) {}

  /** The same control API, seen from another space. */
  in(space: string): ControlClient {
    return new ControlClient(this.address, space);
  }

  /** Calls it and answers the JSON of its answer. Rejects with `SandboxRefusal`, and when nothing answers. */
  async ask<T = unknown>(call: ControlCall): Promise<T> {
    return read<T>(call, await send(this.written(call)));
  }

  /** As `ask`, without giving way to anything else. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- who asks knows what the answer is
  askNow<T = unknown>(call: ControlCall): T {
    return read<T>(call, sendNow(this.written(call)));
  }

  private written({ method = 'GET', path, body }: ControlCall): Sent {
    const { url, adminToken } = this.address;
    const text = body === undefined ? undefined : JSON.stringify(body);
    return {
      method,
      url: `${url}/__admin${path}`,
      headers: {
        ...(this.space === undefined ? {} : { 'x-sandbox-space': this.space }),
        ...(adminToken === undefined ? {} : { 'x-admin-token': adminToken }),
        ...(text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
      },
      ...(text === undefined ? {} : { body: text }),
    };
  }
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as for those who ask
function read<T>({ method = 'GET', path }: ControlCall, { status, text }: Received): T {
  const json = parse(text);
  if (status < 300) return json as T;
  const problem = json !== null && typeof json === 'object' ? json : { detail: text };
  throw new SandboxRefusal(`${method} ${path}`, { ...problem, status });
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}
