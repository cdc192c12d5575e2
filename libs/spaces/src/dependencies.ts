import type { Instant } from '@sadpath/clock';

export const DEPENDENCY_STATES = ['up', 'down', 'slow', 'corrupt'] as const;
export type DependencyState = (typeof DEPENDENCY_STATES)[number];

/** The condition of one simulated system. */
export interface Dependency {
  readonly state: DependencyState;
  /** Virtual latency of the state `slow`, where a service cares. */
  readonly slowMs?: number;
  /** Virtual instant at which the state was set; undefined while it was never touched. */
  readonly since?: Instant;
}

const UP: Dependency = { state: 'up' };

/** The simulated systems of a space; keys are unique in the suite (`core-bank`, `wallet.gateway`). */
export class Dependencies {
  private readonly states = new Map<string, Dependency>();

  of(key: string): Dependency {
    return this.states.get(key) ?? UP;
  }

  set(key: string, dependency: Dependency): void {
    this.states.set(key, dependency);
  }

  /** True when one of them is not up, or was not. */
  get areTouched(): boolean {
    return this.states.size > 0;
  }

  entries(): readonly (readonly [string, Dependency])[] {
    return [...this.states];
  }

  load(entries: readonly (readonly [string, Dependency])[]): void {
    this.reset();
    for (const [key, dependency] of entries) this.states.set(key, dependency);
  }

  reset(): void {
    this.states.clear();
  }
}
