import { logInToDebit, logInToWallet, type CallerHeaders } from '../../support/log-in';
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
    const anew = wish['id'] === undefined ? '' : '?replace=true';
    const answer = await send(`${stack.gateway}/__admin/spaces${anew}`, { method: 'POST', body });
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
  walletAdmin(): Promise<CallerHeaders> {
    return logInToWallet({ call: (path, request) => this.on('wallet', path, request) });
  }

  /** Headers of a logged-in admin of ACME_BANK. */
  bankAdmin(): Promise<CallerHeaders> {
    return logInToDebit({ call: (path, request) => this.on('auth', path, request) });
  }
}
