import { TestSpace, type SpaceWish } from '../../support/test-space';
import type { WireAnswer, WireRequest } from '../../support/wire';

const BASE = '/api/v1/banking';

/** Ids of the fixtures that the specs name (contract banking §7). */
export const W1 = '00000000-0000-4000-8000-000000001001';
export const W2 = '00000000-0000-4000-8000-000000001002';
export const W4 = '00000000-0000-4000-8000-000000001004';
export const QUICK_CASH = '00000000-0000-4000-8000-000000003001';
export const NOBODY = '00000000-0000-4000-8000-00000000ffff';

/** The moment at which the clocks of these specs stand: the one of the error page's example. */
export const NOON = '2026-02-27T14:22:00Z';

/** An answer of the bank. */
export class BankAnswer {
  readonly body: {
    readonly success: boolean;
    readonly code?: string;
    readonly data?: unknown;
    readonly details?: unknown;
  };

  constructor(
    readonly status: number,
    readonly headers: WireAnswer['headers'],
    body: unknown,
  ) {
    this.body = body as BankAnswer['body'];
  }

  /** A member of `data` by its dotted path. Throws where there is none. */
  pick(path: string): unknown {
    let value: unknown = this.body.data;
    for (const name of path.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
    if (value === undefined) throw new Error(`${path} is not in ${JSON.stringify(this.body)}`);
    return value;
  }

  text(path: string): string {
    return String(this.pick(path));
  }

  amount(path: string): number {
    return Number(this.pick(path));
  }
}

/** A job as the clock reports it. */
export interface RanJob {
  readonly service: string;
  readonly job: string;
  readonly entity: string;
}

/** One user of a bank in a space of its own. */
export class BankClient {
  private token: string | undefined;

  private constructor(
    readonly space: TestSpace,
    private readonly tenant: string | undefined,
  ) {}

  /** Nobody yet, in a fresh space whose clock stands still. */
  static async visit(wish: SpaceWish = {}, tenant: string | undefined = 'fmfb'): Promise<BankClient> {
    return new BankClient(await TestSpace.make({ clock: NOON, ...wish }), tenant);
  }

  /** A user who has logged in, in a fresh space whose clock stands still. */
  static async login(email = 'testuser@example.com', wish: SpaceWish = {}): Promise<BankClient> {
    return (await BankClient.visit(wish)).as(email);
  }

  /** Another user of the same space. */
  async as(email: string, password = 'TestPass123!'): Promise<BankClient> {
    const client = new BankClient(this.space, this.tenant);
    client.token = (await client.post('/auth/login', { email, password })).text('tokens.accessToken');
    return client;
  }

  /** The same space and tenant with another token, or none. */
  with(token: string | undefined, tenant = this.tenant): BankClient {
    const client = new BankClient(this.space, tenant);
    client.token = token;
    return client;
  }

  get accessToken(): string | undefined {
    return this.token;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<BankAnswer> {
    return this.send('GET', path, { headers });
  }

  post(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<BankAnswer> {
    return this.send('POST', path, { headers, ...(body === undefined ? {} : { body }) });
  }

  async send(method: string, path: string, request: WireRequest = {}): Promise<BankAnswer> {
    const own = {
      ...(this.tenant === undefined ? {} : { 'x-tenant-id': this.tenant }),
      ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
    };
    const full = path.startsWith('/api/') ? path : BASE + path;
    const { status, headers, body } = await this.space.call(full, {
      ...request,
      method,
      headers: { ...own, ...request.headers },
    });
    return new BankAnswer(status, headers, body);
  }

  /** Sends money inside the bank. */
  transfer(amount: number, recipientAccountNumber = '0000000003', sourceWalletId = W1): Promise<BankAnswer> {
    return this.post('/transfers/internal', { sourceWalletId, amount, recipientAccountNumber });
  }

  /** Sends money to another bank. */
  transferOut(amount: number, recipientAccountNumber = '1111111111', sourceWalletId = W1): Promise<BankAnswer> {
    return this.post('/transfers/external', {
      sourceWalletId,
      amount,
      recipientAccountNumber,
      recipientBankCode: '000013',
    });
  }

  /** Balance of one of the user's wallets, in naira. */
  async balance(walletId = W1): Promise<number> {
    return (await this.get(`/wallets/${walletId}`)).amount('balance');
  }

  /** Moves the clock of the space; answers the jobs of the bank that ran. */
  async advance(duration: string): Promise<readonly RanJob[]> {
    const moved = await this.space.ask<{ ran: readonly RanJob[] }>('PUT', '/clock', { action: 'advance', duration });
    return moved.ran.filter(({ service }) => service === 'banking');
  }

  /** Puts a simulated system into a state. */
  async dependency(name: string, state: 'up' | 'down' | 'slow' | 'corrupt'): Promise<void> {
    await this.space.ask('PUT', `/dependencies/${name}`, { state });
  }

  /** All documents of a collection of the bank. */
  async documents<T>(collection: string): Promise<readonly T[]> {
    return (await this.space.ask<{ items: readonly T[] }>('GET', `/state/banking/${collection}`)).items;
  }
}
