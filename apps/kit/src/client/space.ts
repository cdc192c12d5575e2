import { partsOf, type Code, type OperationOf, type ServiceName } from '../codes';
import type { ControlClient } from './control-client';
import type { OutboxAnswer } from '@sadpath/control-types';
import type { DependencyState, ResetPart, ShownMessage, ShownRule } from './shown';
import { SpaceClock, SpaceRequests } from './space-parts';
import { storyOf } from './story';

/** How a code is forced. */
export interface Failure<C extends Code> {
  /** The operation that fails; all of the service unless given. */
  readonly on?: OperationOf<C>;
  /** How often; for ever unless given. */
  readonly times?: number;
  /** How many fitting requests are let through first. */
  readonly skip?: number;
  /** `true`: the operation keeps its effect and only the answer is lost. */
  readonly after?: boolean;
  /** Seconds for `Retry-After`. */
  readonly retryAfter?: number;
  /** Real milliseconds before the answer. */
  readonly delay?: number;
}

/** What an armed rule is called, and how it is disarmed. */
export interface Armed extends ShownRule {
  disarm(): Promise<void>;
}

/** A space of a sandbox that one test owns: data, clock, faults and journal of its own. */
export class Space {
  readonly clock: SpaceClock;
  readonly requests: SpaceRequests;
  /** Headers by which a request chooses this space, where the address cannot. */
  readonly headers: Readonly<Record<'x-sandbox-space', string>>;

  constructor(
    readonly control: ControlClient,
    readonly id: string,
    /** Where the application under test finds each service; the address chooses the space. */
    readonly url: Readonly<Record<ServiceName | 'gateway', string>>,
    readonly label = id,
  ) {
    this.clock = new SpaceClock(control);
    this.requests = new SpaceRequests(control);
    this.headers = { 'x-sandbox-space': id };
  }

  /** Arms a rule that forces a code. Rejects with the nearest names for what does not exist. */
  async fail<C extends Code>(code: C, { on, after, ...more }: Failure<C> = {}): Promise<Armed> {
    const { service, code: bare } = partsOf(code);
    const match = { service, ...(on === undefined ? {} : { operation: on }) };
    const phase = after === undefined ? {} : { phase: after ? 'after' : 'before' };
    return this.arm({ match, error: { code: bare }, ...phase, ...more });
  }

  /** Arms one of the rules of `GET /__admin/faults/presets`, such as `nibss-away-for-an-hour`. Rejects a name that is none. */
  async armPreset(name: string): Promise<Armed> {
    const path = `/faults/presets/${encodeURIComponent(name)}`;
    return this.armed(await this.control.ask<ShownRule>({ method: 'POST', path }));
  }

  /** Arms a rule as the control API takes it (`POST /__admin/faults`): network faults, deliveries, stages, chance. */
  async arm(rule: Readonly<Record<string, unknown>>): Promise<Armed> {
    return this.armed(await this.control.ask<ShownRule>({ method: 'POST', path: '/faults', body: rule }));
  }

  private armed(shown: ShownRule): Armed {
    const path = `/faults/${encodeURIComponent(shown.id)}`;
    return {
      ...shown,
      disarm: async () => {
        await this.control.ask({ method: 'DELETE', path });
      },
    };
  }

  /** Sets the state of a simulated system, such as `fx` or `core-bank`. */
  async dependency(name: string, state: DependencyState, slowMs?: number): Promise<void> {
    const body = { state, ...(slowMs === undefined ? {} : { slowMs }) };
    await this.control.ask({ method: 'PUT', path: `/dependencies/${encodeURIComponent(name)}`, body });
  }

  /** What the services have sent. */
  async outbox(): Promise<readonly ShownMessage[]> {
    return (await this.control.ask<OutboxAnswer>({ path: '/outbox' })).items;
  }

  async configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await this.control.ask({ method: 'PATCH', path: '/space', body: { settings } });
  }

  async save(snapshot: string): Promise<void> {
    await this.control.ask({ method: 'POST', path: `/snapshots/${encodeURIComponent(snapshot)}` });
  }

  /** Takes it to a snapshot of its own, or of another space. */
  async load(snapshot: string, from?: Space | string): Promise<void> {
    const body = from === undefined ? {} : { from: typeof from === 'string' ? from : from.id };
    await this.control.ask({ method: 'POST', path: `/snapshots/${encodeURIComponent(snapshot)}/load`, body });
  }

  async reset(...only: readonly ResetPart[]): Promise<void> {
    await this.control.ask({ method: 'POST', path: '/reset', body: only.length === 0 ? {} : { only } });
  }

  /** What has happened in it, for people: its last requests, each with why it was answered so. */
  story(): Promise<string> {
    return storyOf(this.label, this.control);
  }

  /** Removes it and everything in it. */
  async drop(): Promise<void> {
    await this.control.ask({ method: 'DELETE', path: `/spaces/${encodeURIComponent(this.id)}` });
  }
}
