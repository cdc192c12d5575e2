import type { JournalEntry, Tally } from '@sadpath/journal';
import { suite, suiteFacts } from './suite';
import { send, type WireAnswer, type WireRequest } from './wire';

/** What a spec may say of the space it takes. */
export interface SpaceWish {
  readonly label?: string;
  readonly counted?: boolean;
  readonly id?: string;
  readonly seed?: string;
  readonly envelope?: 'standard' | 'native';
  readonly fixtures?: 'default' | 'none';
  readonly clock?: string;
  readonly ttlMs?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** An entry as the control API shows it. */
export type ShownEntry = Omit<JournalEntry, 'at'> & { readonly at: string };

/** A space of the running sandbox that one test owns. */
export class TestSpace {
  private constructor(readonly id: string) {}

  /** Takes a fresh space; the sandbox names it, so that no two specs meet. */
  static async make(wish: SpaceWish = {}): Promise<TestSpace> {
    const anew = wish.id === undefined ? '' : '?replace=true';
    const answer = await send(`${suite.gateway}/__admin/spaces${anew}`, { method: 'POST', body: wish });
    if (answer.status !== 201) throw new Error(`no space: ${answer.text}`);
    return new TestSpace((answer.body as { readonly id: string }).id);
  }

  /** Calls a documented path on the own port of the service that claims it. */
  call(path: string, options: WireRequest = {}): Promise<WireAnswer> {
    return send(originOf(path) + path, this.inHere(options));
  }

  /** Calls a path on the gateway. */
  viaGateway(path: string, options: WireRequest = {}): Promise<WireAnswer> {
    return send(suite.gateway + path, this.inHere(options));
  }

  /** Calls the control API of the gateway. */
  admin(method: string, path: string, body?: unknown): Promise<WireAnswer> {
    return this.viaGateway(`/__admin${path}`, { method, ...(body === undefined ? {} : { body }) });
  }

  /** The body of a control answer. Rejects when the sandbox refuses. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.admin(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`);
    return answer.body as T;
  }

  /** The newest entries of the journal, oldest first, with the counts of all. */
  journal(limit = 1_000): Promise<{ readonly tally: Tally; readonly items: readonly ShownEntry[] }> {
    return this.ask('GET', `/requests?limit=${limit}`);
  }

  private inHere(options: WireRequest): WireRequest {
    return { ...options, headers: { 'x-sandbox-space': this.id, ...options.headers } };
  }
}

/** The origin of the service that claims a path: the longest base path that fits; the gateway where none does. */
export function originOf(path: string): string {
  const name = serviceOf(path);
  return name === undefined ? suite.gateway : (suite.services[name] ?? suite.gateway);
}

/** The name of the service that claims a path, if any. */
export function serviceOf(path: string): string | undefined {
  const plain = path.split('?', 1)[0] ?? path;
  const claims = suiteFacts().services.flatMap(({ name, basePaths }) => basePaths.map((base) => ({ name, base })));
  const fitting = claims.filter(({ base }) => plain === base || plain.startsWith(`${base}/`));
  return fitting.sort((a, b) => b.base.length - a.base.length)[0]?.name;
}
