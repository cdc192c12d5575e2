import { Chance, type ChanceState } from '@sadpath/chance';
import type { Instant } from '@sadpath/clock';
import type { Candidate } from './candidate';
import { matches } from './matches';
import type { Effect, FaultRule } from './rule';

/** A rule with its counts. */
export interface ArmedFault {
  readonly rule: FaultRule;
  readonly armedAt: Instant;
  /** Requests that matched so far. */
  readonly seen: number;
  /** Requests whose outcome the rule decided. */
  readonly fired: number;
  readonly isSpent: boolean;
}

/** A book as JSON. */
export type FaultBookDump = readonly {
  readonly rule: FaultRule;
  readonly armedAt: Instant;
  readonly chance: ChanceState;
  readonly seen: number;
  readonly fired: number;
  readonly stage: number;
  readonly usesOfStage: number;
}[];

/** A rule's claim on one request. */
export interface Claim {
  readonly ruleId: string;
  readonly effect: Effect;
}

interface Armed {
  readonly rule: FaultRule;
  readonly armedAt: Instant;
  readonly chance: Chance;
  seen: number;
  fired: number;
  stage: number;
  usesOfStage: number;
}

/**
 * The armed rules of a space. The rule armed last is asked first. `claim` counts and decides in one step, so
 * that parallel requests never meet a rule more often than it says.
 */
export class FaultBook {
  private armed: Armed[] = [];

  arm(rule: FaultRule, now: Instant): ArmedFault {
    const armed: Armed = {
      rule,
      armedAt: now,
      chance: new Chance(rule.seed),
      seen: 0,
      fired: 0,
      stage: 0,
      usesOfStage: 0,
    };
    this.armed = [armed, ...this.armed.filter(({ rule: { id } }) => id !== rule.id)];
    return view(armed);
  }

  list(): readonly ArmedFault[] {
    return this.armed.map(view);
  }

  find(id: string): ArmedFault | undefined {
    const armed = this.armed.find(({ rule }) => rule.id === id);
    return armed && view(armed);
  }

  /** Disarms one rule; false when there is none of that id. */
  disarm(id: string): boolean {
    const before = this.armed.length;
    this.armed = this.armed.filter(({ rule }) => rule.id !== id);
    return this.armed.length < before;
  }

  clear(): void {
    this.armed = [];
  }

  dump(): FaultBookDump {
    return this.armed.map(({ chance, ...armed }) => ({ ...armed, chance: chance.state() }));
  }

  load(dump: FaultBookDump): void {
    this.armed = dump.map(({ chance, ...armed }) => ({ ...armed, chance: new Chance(0).resume(chance) }));
  }

  get isEmpty(): boolean {
    return this.armed.length === 0;
  }

  /** The effect on this request, if a rule claims it; the rule's counts move. */
  claim(candidate: Candidate, now: Instant): Claim | undefined {
    for (const armed of this.armed) {
      const effect = this.ask(armed, candidate, now);
      if (effect !== undefined) return { ruleId: armed.rule.id, effect };
    }
    return undefined;
  }

  private ask(armed: Armed, candidate: Candidate, now: Instant): Effect | undefined {
    const { rule } = armed;
    const stage = rule.stages[armed.stage];
    const hasLapsed = rule.ttlMs !== undefined && now >= armed.armedAt + rule.ttlMs;
    if (stage === undefined || hasLapsed || !matches(rule.match, candidate)) return undefined;
    armed.seen += 1;
    if (armed.seen <= rule.skip) return undefined;
    if (rule.probability < 1 && armed.chance.fraction() >= rule.probability) return undefined;
    armed.usesOfStage += 1;
    if (stage.times !== undefined && armed.usesOfStage >= stage.times) {
      armed.stage += 1;
      armed.usesOfStage = 0;
    }
    if (stage.effect.pass === true) return undefined;
    armed.fired += 1;
    return stage.effect;
  }
}

function view(armed: Armed): ArmedFault {
  const { rule, armedAt, seen, fired, stage } = armed;
  return { rule, armedAt, seen, fired, isSpent: stage >= rule.stages.length };
}
