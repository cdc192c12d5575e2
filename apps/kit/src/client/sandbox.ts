import type { ServiceName } from '../codes';
import { SERVICE_NAMES } from '../operations';
import { ControlClient, type Address } from './control-client';
import { Space } from './space';

/** What a test may say of the space it takes. */
export interface SpaceWish {
  /** What the space is called when its story is told: the name of the test, say. */
  readonly label?: string;
  /** ISO 8601 instant at which its clock stands; without one it runs with real time. */
  readonly clock?: string;
  /** A text: the seed of its ids and of chance. An object: the states it is brought into (`POST /__admin/seed`). */
  readonly seed?: string | Readonly<Record<string, unknown>>;
  readonly envelope?: 'standard' | 'native';
  /** Real milliseconds without a request after which it may go. */
  readonly ttlMs?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Characters of a label that the sandbox keeps. */
const LABEL_LENGTH = 200;

/** A sandbox that runs, here or elsewhere. */
export class Sandbox {
  readonly control: ControlClient;

  constructor(
    address: Address,
    /** Listeners beside the plain ports, by `service.name`, such as those of mutual TLS. */
    readonly listeners: Readonly<Record<string, string>>,
    private readonly end: () => Promise<void>,
  ) {
    this.control = new ControlClient(address);
  }

  /** Address of the gateway. */
  get url(): string {
    return this.control.address.url;
  }

  /** Makes a space. Rejects with `SandboxRefusal` for a wish that makes no sense. */
  async space({ label, seed, ...wish }: SpaceWish = {}): Promise<Space> {
    const body = {
      ...wish,
      ...(typeof seed === 'string' ? { seed } : {}),
      ...(label === undefined ? {} : { label: label.slice(0, LABEL_LENGTH) }),
    };
    const { id } = await this.control.ask<{ id: string }>({ method: 'POST', path: '/spaces', body });
    const control = this.control.in(id);
    if (typeof seed === 'object') await control.ask({ method: 'POST', path: '/seed', body: seed });
    return new Space(control, id, this.urlsIn(id), label);
  }

  /** Stops a sandbox that was started here; one that runs elsewhere goes on. */
  stop(): Promise<void> {
    return this.end();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.end();
  }

  private urlsIn(id: string): Readonly<Record<ServiceName | 'gateway', string>> {
    const here = `${this.url}/s/${id}`;
    const names = ['gateway', ...SERVICE_NAMES] as const;
    return Object.fromEntries(names.map((name) => [name, here])) as Record<ServiceName | 'gateway', string>;
  }
}
