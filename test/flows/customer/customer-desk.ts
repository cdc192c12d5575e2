import { logInToDebit } from '../../support/log-in';
import { TestSpace, type SpaceWish } from '../../support/test-space';
import type { WireAnswer } from '../../support/wire';

/** A refusal in the standard envelope, cut down to what a client branches on. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** Names of the fields it complains of. */
  readonly fields: readonly string[];
}

/** A job that time has run. */
export interface Ran {
  readonly service: string;
  readonly job: string;
  readonly entity: string;
}

/** A message of the outbox. */
export interface Sent {
  readonly channel: string;
  readonly to: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A client of ACME_BANK in a space of its own. */
export class CustomerDesk {
  private constructor(
    readonly space: TestSpace,
    private readonly username: string,
  ) {}

  private headers: Readonly<Record<string, string>> = {};

  static async open(wish: SpaceWish = {}, username = 'api_admin'): Promise<CustomerDesk> {
    const desk = new CustomerDesk(await TestSpace.make(wish), username);
    await desk.login();
    return desk;
  }

  /** Logs in, again when the token has become too old. */
  async login(): Promise<void> {
    this.headers = await logInToDebit(this.space, this.username);
  }

  /** The whole answer to a request under `/dcms`. */
  send(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<WireAnswer> {
    return this.space.call(`/dcms${path}`, { method: 'POST', headers: { ...this.headers, ...headers }, body });
  }

  /** The whole answer to a request whose body is no JSON. */
  sendRaw(path: string, rawBody: string, contentType: string): Promise<WireAnswer> {
    const headers = { ...this.headers, 'content-type': contentType };
    return this.space.call(`/dcms${path}`, { method: 'POST', headers, rawBody });
  }

  /** What a request gives. Rejects when it is refused. */
  async post<T = unknown>(path: string, body: unknown = {}): Promise<T> {
    const answer = await this.send(path, body);
    if (answer.status !== 200) throw new Error(`POST ${path}: ${answer.text}`);
    return (answer.body as { readonly data: T }).data;
  }

  /** What a read gives. Rejects when it is refused. */
  async read<T = unknown>(path: string): Promise<T> {
    const answer = await this.space.call(`/dcms${path}`, { headers: this.headers });
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.text}`);
    return (answer.body as { readonly data: T }).data;
  }

  /** Changes a part of a thing. Rejects when it is refused. */
  patch(path: string, body: unknown): Promise<void> {
    return this.write('PATCH', path, body);
  }

  /** Puts a thing in place. Rejects when it is refused. */
  put(path: string, body: unknown): Promise<void> {
    return this.write('PUT', path, body);
  }

  /** How a request is refused. Rejects when it is not. */
  async refused(path: string, body: unknown = {}): Promise<Refusal> {
    const { status, body: answer, text } = await this.send(path, body);
    if (status === 200) throw new Error(`POST ${path} was not refused: ${text}`);
    const { code, details } = answer as { readonly code: string; readonly details: unknown };
    const fields = Array.isArray(details) ? (details as readonly { readonly field: string }[]) : [];
    return { status, code, fields: fields.map(({ field }) => field) };
  }

  /** The code of a refusal, or `ok`. */
  async codeOf(path: string, body: unknown = {}): Promise<string> {
    const { status, body: answer } = await this.send(path, body);
    return status === 200 ? 'ok' : (answer as { readonly code: string }).code;
  }

  /** Lets time pass; answers the jobs that ran. */
  async advance(duration: string): Promise<readonly Ran[]> {
    const { ran } = await this.space.ask<{ ran: readonly Ran[] }>('PUT', '/clock', {
      action: 'advance',
      duration,
    });
    return ran;
  }

  /** Puts a simulated system into a state. */
  async dependency(name: string, state: 'up' | 'down' | 'slow' | 'corrupt'): Promise<void> {
    await this.space.ask('PUT', `/dependencies/${name}`, { state });
  }

  /** What the services sent, oldest first. */
  async outbox(query: string): Promise<readonly Sent[]> {
    return (await this.space.ask<{ items: readonly Sent[] }>('GET', `/outbox?${query}`)).items;
  }

  /** The types of the events that the Customer Service sent. */
  async events(): Promise<readonly unknown[]> {
    return (await this.outbox('service=customer')).map(({ body }) => body['eventType']);
  }

  /** Has an OTP sent and reads it off the message. */
  async otp(
    mobile: string,
    purpose: string,
    kitNo: string,
  ): Promise<{ readonly otp: string; readonly otpRef: string }> {
    const { otpRef } = await this.post<{ otpRef: string }>('/otp-manager/generate', { mobile, purpose, kitNo });
    const sent = await this.outbox(`service=otp&to=${mobile}`);
    return { otp: String(sent.at(-1)?.body['code']), otpRef };
  }

  /** The present status of a card. */
  async statusOf(entityId: string, kitNo: string): Promise<string | undefined> {
    const cards = await this.post<readonly { kitNo: string; cardStatus: string }[]>(
      '/kit-manager/fetchKitsByEntityId',
      {
        entityId,
      },
    );
    return cards.find((card) => card.kitNo === kitNo)?.cardStatus;
  }

  private async write(method: 'PATCH' | 'PUT', path: string, body: unknown): Promise<void> {
    const answer = await this.space.call(`/dcms${path}`, { method, headers: this.headers, body });
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.text}`);
  }
}
