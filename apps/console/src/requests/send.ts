import { readToken } from '../state/admin-token';
import type { Draft } from './draft';
import { fillIn, type Login } from './logins';

/** What a request came to; `problem` where no HTTP answer did. */
export interface Sent {
  readonly problem?: string;
  readonly status?: number;
  readonly body?: string;
  /** Its id in the journal. */
  readonly id?: string;
  readonly outcome?: string;
}

/** The draft with its header filled in by a login; the reason where the login failed. */
export async function logIn(draft: Draft, login: Login | undefined, space: string): Promise<Draft | string> {
  if (login === undefined) return draft;
  const value = login.request === undefined ? login.template : await ask(login, space);
  if (value === undefined) return `${login.label} could not log in`;
  return { ...draft, headers: { ...draft.headers, [login.header]: value } };
}

async function ask({ request, template }: Login, space: string): Promise<string | undefined> {
  const { method = 'POST', path = '', headers = {}, body } = request ?? {};
  const own = { 'content-type': 'application/json', 'x-sandbox-space': space, ...headers };
  try {
    const answer = await fetch(path, { method, headers: own, body: JSON.stringify(body ?? {}) });
    return fillIn(template, await answer.json());
  } catch {
    return undefined;
  }
}

/** Sends a request to the gateway, and hangs up after so many real milliseconds. A failure is an answer, never thrown. */
export async function sendDraft({ method, target, headers, body }: Draft, giveUpAfterMs?: number): Promise<Sent> {
  try {
    const answer = await fetch(target, {
      method,
      headers: { ...headers, ...tokenFor(target) },
      ...(body === '' || method === 'GET' || method === 'HEAD' ? {} : { body: bodyOf(headers, body) }),
      ...(giveUpAfterMs === undefined ? {} : { signal: AbortSignal.timeout(giveUpAfterMs) }),
    });
    const [id, outcome] = ['x-sandbox-request-id', 'x-sandbox-outcome'].map(
      (name) => answer.headers.get(name) ?? undefined,
    );
    return {
      status: answer.status,
      body: await answer.text(),
      ...(id === undefined ? {} : { id }),
      ...(outcome === undefined ? {} : { outcome }),
    };
  } catch (error) {
    return { problem: `No answer came: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** A browser gives a text a type of its own; what has none stays without one. */
function bodyOf(headers: Draft['headers'], body: string): string | Blob {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'content-type') ? body : new Blob([body]);
}

/** A step may be a call of the control API, which may be behind the token. */
function tokenFor(target: string): Readonly<Record<string, string>> {
  const token = readToken();
  return token !== undefined && target.startsWith('/__admin') ? { 'x-admin-token': token } : {};
}
