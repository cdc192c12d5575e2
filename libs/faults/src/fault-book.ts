import { Chance, type ChanceState } from '@sadpath/chance';
import { timeLeft, type Instant } from '@sadpath/clock';
import type { Candidate, DeliveryCandidate } from './candidate';
import { matches, matchesDelivery } from './matches';
import { isAboutDeliveries, type Effect, type FaultRule, type Match } from './rule';

/** A rule with its counts. */
export interface ArmedFault {
  readonly rule: FaultRule;
  readonly armedAt: Instant;
  /** Requests, or attempts of deliveries, that matched so far. */
  readonly seen: number;
  /** Those of them whose outcome the rule decided. */
  readonly fired: number;
  /** True when it decides nothing any more: it did so as often as it says, or its time is over. */
  readonly isSpent: boolean;
}

/** A book as JSON. */
export type FaultBookDump = readonly {
  readonly rule: FaultRule;
  readonly armedAt: Instant;
  /** @minimum -2147483648 */
  readonly chance: ChanceState;
  readonly seen: number;
  readonly fired: number;
  readonly stage: number;
  readonly usesOfStage: number;
}[];

/** A rule's claim on one request, or on one attempt of a delivery. */
export interface Claim {
  readonly ruleId: string;
  readonly effect: Effect;
}

interface Armed {
  readonly rule: FaultRule;
  readonly armedAt: Instant;
  readonly chance: Chance;
  /** Characters of its JSON. */
  readonly size: number;
  seen: number;
  fired: number;
  stage: number;
  usesOfStage: number;
}

/**
 * The armed rules of a space. The rule armed last is asked first. A claim counts and decides in one step, so
 * that parallel requests and deliveries never meet a rule more often than it says.
 */
export class FaultBook {
  private armed: readonly Armed[] = [];
  private size = 0;
  /** Those of them that requests are asked about, and those that deliveries are. */
  private aboutRequests: readonly Armed[] = [];
  private aboutDeliveries: readonly Armed[] = [];

  arm(rule: FaultRule, now: Instant): ArmedFault {
    const armed: Armed = {
      rule,
      armedAt: now,
      chance: new Chance(rule.seed),
      size: sizeOf(rule),
      seen: 0,
      fired: 0,
      stage: 0,
      usesOfStage: 0,
    };
    this.keep([armed, ...this.armed.filter(({ rule: { id } }) => id !== rule.id)]);
    return view(armed, now);
  }

  get count(): number {
    return this.armed.length;
  }

  /** Characters of all rules, as JSON. */
  get bytes(): number {
    return this.size;
  }

  /** The rule armed last first; one whose time is over at `now` is spent. */
  list(now: Instant): readonly ArmedFault[] {
    return this.armed.map((armed) => view(armed, now));
  }

  find(id: string, now: Instant): ArmedFault | undefined {
    const armed = this.armed.find(({ rule }) => rule.id === id);
    return armed && view(armed, now);
  }

  /** Disarms one rule; false when there is none of that id. */
  disarm(id: string): boolean {
    const before = this.armed.length;
    this.keep(this.armed.filter(({ rule }) => rule.id !== id));
    return this.armed.length < before;
  }

  clear(): void {
    this.keep([]);
  }

  dump(): FaultBookDump {
    return this.armed.map(({ chance, size: _size, ...armed }) => ({ ...armed, chance: chance.state() }));
  }

  load(dump: FaultBookDump): void {
    this.keep(
      dump.map(({ chance, ...armed }) => ({
        ...armed,
        size: sizeOf(armed.rule),
        chance: new Chance(0).resume(chance),
      })),
    );
  }

  /** True when a request could meet a rule. */
  get awaitsRequests(): boolean {
    return this.aboutRequests.length > 0;
  }

  /** True while a rule about deliveries is armed. */
  get awaitsDeliveries(): boolean {
    return this.aboutDeliveries.length > 0;
  }

  /** The effect on this request, if a rule claims it; the rule's counts move. */
  claim(candidate: Candidate, now: Instant): Claim | undefined {
    return claimBy(this.aboutRequests, (match) => matches(match, candidate), now);
  }

  /** The effect on this attempt of a delivery, if a rule claims it; the rule's counts move. */
  claimDelivery(candidate: DeliveryCandidate, now: Instant): Claim | undefined {
    return claimBy(this.aboutDeliveries, (match) => matchesDelivery(match, candidate), now);
  }

  private keep(armed: readonly Armed[]): void {
    this.armed = armed;
    this.size = armed.reduce((sum, { size }) => sum + size, 0);
    this.aboutDeliveries = armed.filter(({ rule }) => isAboutDeliveries(rule));
    this.aboutRequests = armed.filter(({ rule }) => !isAboutDeliveries(rule));
  }
}

function sizeOf(rule: FaultRule): number {
  return JSON.stringify(rule).length;
}

type Fits = (match: Match) => boolean;

function claimBy(rules: readonly Armed[], fits: Fits, now: Instant): Claim | undefined {
  for (const armed of rules) {
    const effect = ask(armed, fits, now);
    if (effect !== undefined) return { ruleId: armed.rule.id, effect };
  }
  return undefined;
}

function ask(armed: Armed, fits: Fits, now: Instant): Effect | undefined {
  const { rule } = armed;
  const stage = rule.stages[armed.stage];
  if (stage === undefined || hasLapsed(armed, now) || !fits(rule.match)) return undefined;
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

function hasLapsed({ rule, armedAt }: Armed, now: Instant): boolean {
  return rule.ttlMs !== undefined && timeLeft({ since: armedAt, length: rule.ttlMs }, now) === 0;
}

function view(armed: Armed, now: Instant): ArmedFault {
  const { rule, armedAt, seen, fired, stage } = armed;
  return { rule, armedAt, seen, fired, isSpent: stage >= rule.stages.length || hasLapsed(armed, now) };
}
