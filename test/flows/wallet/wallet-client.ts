import type { TestSpace } from '../../support/test-space';
import type { WireAnswer } from '../../support/wire';

/** Ids of the fixtures (contract wallet §7). */
export const fixture = (kind: 'wallet' | 'method' | 'transaction' | 'escrow' | 'split', n: number): string => {
  const group = { wallet: 1, method: 2, transaction: 3, escrow: 4, split: 5 }[kind];
  return `00000000-0000-4000-8000-0000000${String(group * 100 + n).padStart(5, '0')}`;
};

/** The id of a user or tenant of the fixtures. */
export const userId = (n: number): string => `00000000-0000-4000-b000-${String(n).padStart(12, '0')}`;
export const tenantId = (n: number): string => `00000000-0000-4000-a000-${String(n).padStart(12, '0')}`;

/** A well-formed id of nothing. */
export const NIL = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

type Headers = Readonly<Record<string, string>>;

/** A user of the wallet service in one space; paths are those below `/wallet/v1`. */
export class WalletClient {
  private constructor(
    private readonly space: TestSpace,
    private readonly token: string,
  ) {}

  /** Logs a fixture user in: `user`, or `admin@t2` for one of another host. */
  static async as(space: TestSpace, user: string, headers: Headers = {}): Promise<WalletClient> {
    const email = user.includes('@') ? `${user}.wallet.test` : `${user}@wallet.test`;
    const body = { email, password: 'Sandbox123!' };
    const answer = await space.call('/auth/v1/login', { method: 'POST', body, headers });
    return new WalletClient(space, String(dataOf(answer)['accessToken']));
  }

  get(path: string, headers: Headers = {}): Promise<WireAnswer> {
    return this.send('GET', path, { headers });
  }

  post(path: string, body?: unknown, headers: Headers = {}): Promise<WireAnswer> {
    return this.send('POST', path, { headers, ...(body === undefined ? {} : { body }) });
  }

  /** Sends a body as it stands. */
  postRaw(path: string, rawBody: string, headers: Headers): Promise<WireAnswer> {
    return this.space.call(`/wallet/v1${path}`, {
      method: 'POST',
      rawBody,
      headers: { authorization: `Bearer ${this.token}`, ...headers },
    });
  }

  patch(path: string, body: unknown, headers: Headers = {}): Promise<WireAnswer> {
    return this.send('PATCH', path, { body, headers });
  }

  /** What a read answers. Throws when it is refused. */
  async read(path: string): Promise<Data> {
    return dataOf(await this.get(path));
  }

  /** What a write answers. Throws when it is refused. */
  async make(path: string, body?: unknown): Promise<Data> {
    return dataOf(await this.post(path, body));
  }

  private send(method: string, path: string, more: { body?: unknown; headers: Headers }): Promise<WireAnswer> {
    const headers = { authorization: `Bearer ${this.token}`, ...more.headers };
    return this.space.call(`/wallet/v1${path}`, { ...more, method, headers });
  }
}

export type Data = Readonly<Record<string, unknown>>;

/** The data of a success in the standard envelope. */
export function dataOf(answer: WireAnswer): Data {
  if (answer.status >= 300) throw new Error(`${answer.status}: ${answer.text}`);
  return (answer.body as { readonly data: Data }).data;
}

/** Status and code of an answer, and the reason in its details. */
export function refusalOf(answer: WireAnswer): { status: number; code: unknown; reason: unknown } {
  const { code, details } = answer.body as { code?: unknown; details?: { reason?: unknown } };
  return { status: answer.status, code, reason: details?.reason };
}

/** Moves the clock of a space on; answers the jobs that ran. */
export async function pass(space: TestSpace, duration: string): Promise<readonly Data[]> {
  const { ran } = await space.ask<{ ran: readonly Data[] }>('PUT', '/clock', { action: 'advance', duration });
  return ran;
}

/** Puts a simulated system of the wallet into a state. */
export async function setSystem(space: TestSpace, name: string, state: string): Promise<void> {
  await space.ask('PUT', `/dependencies/wallet.${name}`, { state });
}
