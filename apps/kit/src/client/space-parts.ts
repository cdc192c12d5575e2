import type { Code, Operation, ServiceName } from '../codes';
import type { ControlClient } from './control-client';
import type { FoundRequests, JournalPage, RequestCount, WaitAnswer } from '@sadpath/control-types';
import type { Explanation, ShownClock, ShownRequest } from './shown';

/** The clock of a space. What time brings has run when a call answers. */
export class SpaceClock {
  constructor(private readonly control: ControlClient) {}

  now(): Promise<ShownClock> {
    return this.control.ask({ path: '/clock' });
  }

  /** Moves it on by an ISO 8601 duration, such as `P30D`. */
  advance(duration: string): Promise<ShownClock> {
    return this.move({ action: 'advance', duration });
  }

  /** Stops it, now or at an ISO 8601 instant. */
  freeze(instant?: string): Promise<ShownClock> {
    return this.move({ action: 'freeze', ...(instant === undefined ? {} : { instant }) });
  }

  /** Sets it to an ISO 8601 instant, earlier ones too. */
  set(instant: string): Promise<ShownClock> {
    return this.move({ action: 'set', instant });
  }

  /** Lets it run on from where it stands. */
  resume(): Promise<ShownClock> {
    return this.move({ action: 'resume' });
  }

  /** Takes it back to where it began. */
  reset(): Promise<ShownClock> {
    return this.move({ action: 'reset' });
  }

  private move(body: object): Promise<ShownClock> {
    return this.control.ask({ method: 'PUT', path: '/clock', body });
  }
}

/** What a request must be like; every member given must hold. */
export interface RequestPattern {
  readonly service?: ServiceName;
  readonly operation?: Operation;
  readonly method?: string;
  readonly path?: string;
  readonly body?: unknown;
  readonly status?: number;
  /** A bare code. */
  readonly code?: Code extends `${string}/${infer C}` ? C : never;
  readonly outcome?: 'natural' | 'forced';
  readonly rule?: string;
}

/** How long is waited for how many requests. */
export interface Patience {
  /** 1 unless given. */
  readonly count?: number;
  /** Real milliseconds; 5000 unless given. */
  readonly timeoutMs?: number;
}

/** The requests of a space, oldest first. */
export class SpaceRequests {
  constructor(private readonly control: ControlClient) {}

  async list(limit = 1_000): Promise<readonly ShownRequest[]> {
    const { items } = await this.control.ask<JournalPage>({ path: `/requests?limit=${limit}` });
    return items;
  }

  async find(pattern: RequestPattern): Promise<readonly ShownRequest[]> {
    const call = { method: 'POST', path: '/requests/find', body: pattern } as const;
    return (await this.control.ask<FoundRequests>(call)).items;
  }

  async count(pattern: RequestPattern): Promise<number> {
    const call = { method: 'POST', path: '/requests/count', body: pattern } as const;
    return (await this.control.ask<RequestCount>(call)).count;
  }

  /** Answers as soon as enough requests fit. Rejects when the real time is over first. */
  async wait(pattern: RequestPattern, patience: Patience = {}): Promise<readonly ShownRequest[]> {
    const call = { method: 'POST', path: '/requests/wait', body: { match: pattern, ...patience } } as const;
    const { met, count, items } = await this.control.ask<WaitAnswer>(call);
    if (met) return items;
    throw new Error(`waited for ${patience.count ?? 1} requests like ${JSON.stringify(pattern)}, saw ${count}`);
  }

  /** Why a request was answered as it was. */
  explain(id: string): Promise<Explanation> {
    return this.control.ask({ path: `/requests/${encodeURIComponent(id)}/explain` });
  }

  async clear(): Promise<void> {
    await this.control.ask({ method: 'DELETE', path: '/requests' });
  }
}
