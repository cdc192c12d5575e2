import { send, type WireAnswer, type WireRequest } from '../../support/wire';
import type { RunningStack } from './running-stack';

/** A space of a stack, as seen through whichever process a spec chooses. */
export class StackSpace {
  private turn = 0;

  private constructor(
    private readonly stack: RunningStack,
    readonly id: string,
  ) {}

  /** Takes a fresh space whose wallet limits no rate; the gateway names it, unless the wish does. */
  static async make(stack: RunningStack, wish: Readonly<Record<string, unknown>> = {}): Promise<StackSpace> {
    const body = { settings: { 'wallet.rateLimit': 1_000_000 }, ...wish };
    const answer = await send(`${stack.gateway}/__admin/spaces`, { method: 'POST', body });
    if (answer.status !== 201) throw new Error(`no space: ${answer.text}`);
    return new StackSpace(stack, (answer.body as { readonly id: string }).id);
  }

  /** Calls a path at an origin. Rejects when no HTTP answer comes. */
  at(origin: string, path: string, request: WireRequest = {}): Promise<WireAnswer> {
    return send(origin + path, { ...request, headers: { 'x-sandbox-space': this.id, ...request.headers } });
  }

  /** Calls a path on the processes of a service in turn. */
  on(service: string, path: string, request: WireRequest = {}): Promise<WireAnswer> {
    const origins = this.stack.origins(service);
    return this.at(origins[this.turn++ % origins.length]!, path, request);
  }

  /** What the control API of a process, the gateway unless said otherwise, answers. Rejects when it refuses. */
  async ask<T>(method: string, path: string, body?: unknown, origin = this.stack.gateway): Promise<T> {
    const answer = await this.at(origin, `/__admin${path}`, { method, ...(body === undefined ? {} : { body }) });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${String(answer.status)} ${answer.text}`);
    return answer.body as T;
  }

  /** The documents of a collection, read past the service. */
  async documents<D>(service: string, collection: string): Promise<readonly D[]> {
    return (await this.ask<{ readonly items: readonly D[] }>('GET', `/state/${service}/${collection}`)).items;
  }

  /** Headers of a logged-in admin of the wallet. */
  async walletAdmin(): Promise<Readonly<Record<string, string>>> {
    const body = { email: 'admin@wallet.test', password: 'Sandbox123!' };
    const answer = await this.on('wallet', '/auth/v1/login', { method: 'POST', body });
    const { data } = answer.body as { readonly data: { readonly accessToken: string } };
    return { authorization: `Bearer ${data.accessToken}` };
  }

  /** Headers of a logged-in admin of ACME_BANK. */
  async bankAdmin(): Promise<Readonly<Record<string, string>>> {
    const body = { username: 'api_admin', password: 'Sandbox#123' };
    const answer = await this.on('auth', '/dcms/api/authenticate', { method: 'POST', body });
    return { authorization: `Bearer ${(answer.body as { readonly id_token: string }).id_token}`, tenant: 'ACME_BANK' };
  }
}
