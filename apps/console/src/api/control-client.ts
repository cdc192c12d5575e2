import { noAnswer, problemOf, type Answer } from './problem';

/** The space that calls about no space in particular are made in, so that they bring none to life. */
const NO_SPACE = 'default';

/** One call of the control API. */
export interface ControlCall {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/__admin`. */
  readonly path: string;
  readonly space?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Sends control calls with the space and the admin token in their headers. A failure is an answer, never thrown. */
export class ControlClient {
  constructor(
    private readonly token: string | undefined,
    /** Told when the sandbox asks for a token, or for another one. */
    private readonly onTokenNeeded: () => void,
  ) {}

  /** The parsed body of the answer; `undefined` where it has none. */
  ask<T>(call: ControlCall): Promise<Answer<T>> {
    return this.read(call, (text) => (text === '' ? undefined : JSON.parse(text)) as T);
  }

  /** The body of the answer as text. */
  text(call: ControlCall): Promise<Answer<string>> {
    return this.read(call, (text) => text);
  }

  private async read<T>(call: ControlCall, parse: (text: string) => T): Promise<Answer<T>> {
    const opened = await this.open(call);
    if (!opened.ok) return opened;
    try {
      return { ok: true, value: parse(await opened.value.text()) };
    } catch {
      return { ok: false, problem: noAnswer() };
    }
  }

  /** The answer with its body unread, for streams. */
  async open({ method = 'GET', path, space = NO_SPACE, body, signal }: ControlCall): Promise<Answer<Response>> {
    const headers = {
      'x-sandbox-space': space,
      ...(this.token === undefined ? {} : { 'x-admin-token': this.token }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    try {
      const response = await fetch(`/__admin${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      });
      if (response.ok) return { ok: true, value: response };
      const problem = problemOf(response.status, await response.text());
      if (problem.slug === 'admin-token-required') this.onTokenNeeded();
      return { ok: false, problem };
    } catch {
      return { ok: false, problem: noAnswer() };
    }
  }
}
