import { parseDecimal } from '@sadpath/money';
import { logInToDebit, type CallerHeaders } from '../../support/log-in';
import { TestSpace, type SpaceWish } from '../../support/test-space';
import type { WireAnswer } from '../../support/wire';

/** The conditions a simulated system can be in. */
export type SystemState = 'up' | 'down' | 'slow' | 'corrupt';

/** Members of a JSON object. */
export type Members = Readonly<Record<string, unknown>>;

/** An answer of the platform in the standard envelope, read as JSON. */
export interface DeskAnswer {
  readonly status: number;
  readonly headers: WireAnswer['headers'];
  readonly code: string | undefined;
  /** What a success carries; on a refusal there is none. */
  readonly data: Members;
  readonly body: Members;
}

/** One user of the debit platform in a space of its own. */
export class DebitDesk {
  private constructor(
    readonly space: TestSpace,
    private readonly headers: CallerHeaders,
  ) {}

  /** Logs an admin of ACME_BANK in, in a fresh space. */
  static async open(wish: SpaceWish = {}): Promise<DebitDesk> {
    return DebitDesk.login(await TestSpace.make(wish));
  }

  /** Another user of the same space, of any bank. */
  as(username: string, tenant = 'ACME_BANK'): Promise<DebitDesk> {
    return DebitDesk.login(this.space, username, tenant);
  }

  get(path: string): Promise<DeskAnswer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<DeskAnswer> {
    return this.send('POST', path, body, headers);
  }

  /** Puts a simulated system into a state. */
  async system(name: string, state: SystemState): Promise<void> {
    await this.space.ask('PUT', `/dependencies/${name}`, { state });
  }

  /** Arms a fault and answers its id. */
  async arm(rule: unknown): Promise<string> {
    return (await this.space.ask<{ readonly id: string }>('POST', '/faults', rule)).id;
  }

  /** Moves the clock; answers the names of the jobs that ran. */
  async advance(duration: string): Promise<readonly string[]> {
    const moved = await this.space.ask<{ readonly ran: readonly { readonly job: string }[] }>('PUT', '/clock', {
      action: 'advance',
      duration,
    });
    return moved.ran.map(({ job }) => job);
  }

  /** The documents of a collection of a service. */
  async documents<T>(service: string, collection: string): Promise<readonly T[]> {
    return (await this.space.ask<{ readonly items: readonly T[] }>('GET', `/state/${service}/${collection}`)).items;
  }

  /** The balance of an account as the connector answers it, in paise. */
  async balance(accountNo: string): Promise<number> {
    const { data } = await this.post('/cbs/balance', { accountNo });
    return parseDecimal(data.availableBalance, 2) ?? Number.NaN;
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<DeskAnswer> {
    const request = { method, headers: { ...this.headers, ...headers }, ...(body === undefined ? {} : { body }) };
    const answer = await this.space.call(`/dcms${path}`, request);
    const json = answer.body as Members & { readonly code?: string; readonly data: Members };
    return { status: answer.status, headers: answer.headers, code: json.code, data: json.data, body: json };
  }

  /** Logs a user in, in a space that is there. */
  static async login(space: TestSpace, username = 'api_admin', tenant = 'ACME_BANK'): Promise<DebitDesk> {
    return new DebitDesk(space, await logInToDebit(space, username, tenant));
  }
}
