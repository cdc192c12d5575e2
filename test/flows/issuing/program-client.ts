import { TestSpace, type SpaceWish } from '../../support/test-space';
import { tlsCall } from './tls-call';

/** What a call of a program answered: native fields at the top. */
export interface ProgramAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const PROGRAMS = {
  P1: { certificate: 'C1', key: 'iss_stg_p1_primary' },
  P1production: { certificate: 'C1P', key: 'iss_prd_p1_primary' },
  P2: { certificate: 'C2', key: 'iss_stg_p2_primary' },
  P3: { certificate: 'C3', key: 'iss_stg_p3_primary' },
} as const;

/** A program that calls the issuing service in one space, in its native envelope. */
export class ProgramClient {
  constructor(
    private readonly space: TestSpace,
    private readonly program: keyof typeof PROGRAMS = 'P1',
    private readonly door: 'plain' | 'tls' = 'plain',
  ) {}

  /** The first program, in a fresh space on a morning. */
  static async begin(settings: SpaceWish['settings'] = {}): Promise<{ space: TestSpace; client: ProgramClient }> {
    const space = await TestSpace.make({ settings, clock: '2026-01-15T09:00:00Z' });
    return { space, client: new ProgramClient(space) };
  }

  get(path: string): Promise<ProgramAnswer> {
    return this.send('GET', path);
  }

  post(path: string, body?: unknown): Promise<ProgramAnswer> {
    return this.send('POST', path, body);
  }

  put(path: string, body?: unknown): Promise<ProgramAnswer> {
    return this.send('PUT', path, body);
  }

  delete(path: string): Promise<ProgramAnswer> {
    return this.send('DELETE', path);
  }

  /** The body of an answer. Rejects when it is no success. */
  async read<T>(path: string): Promise<T> {
    const { status, body } = await this.get(path);
    if (status !== 200) throw new Error(`GET ${path} answers ${status}`);
    return body as T;
  }

  private async send(method: string, path: string, body?: unknown): Promise<ProgramAnswer> {
    const { certificate, key } = PROGRAMS[this.program];
    const headers = { 'x-api-key': key, 'x-sandbox-envelope': 'native' };
    const answer =
      this.door === 'plain'
        ? await this.space.call(`/v2${path}`, {
            method,
            headers: { ...headers, 'x-sandbox-client-cert': certificate },
            ...(body === undefined ? {} : { body }),
          })
        : await tlsCall(certificate, `/v2${path}`, {
            method,
            headers: { ...headers, 'x-sandbox-space': this.space.id },
            ...(body === undefined ? {} : { body }),
          });
    if (answer === undefined) throw new Error(`${method} ${path} got no answer`);
    return { status: answer.status, body: answer.body as ProgramAnswer['body'] };
  }
}

/** Puts a simulated system into a state; a slow one keeps its callers waiting for `slowMs`. */
export function dependency(space: TestSpace, name: string, state: string, slowMs?: number): Promise<unknown> {
  return space.ask('PUT', `/dependencies/${name}`, { state, ...(slowMs === undefined ? {} : { slowMs }) });
}
