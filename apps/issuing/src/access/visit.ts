import { Kept, keyOf, type Call, type Exchange } from '@sadpath/service';
import type { Instant } from '@sadpath/clock';
import { fateOf, type Fate } from '../domain/dependency-fate';
import type { Birth } from '../domain/create-cardholder';
import type { Program, Scope } from '../domain/program';
import type { IssuingSettings } from '../issuing.settings';
import { answerLate, movesMoney } from './answer-late';

/** The simulated systems that operations meet (contract §2.11). */
export type OperationDependency = 'ledger' | 'kyc' | 'processor' | 'bank' | 'sms' | 'otp';

/** Real milliseconds of a slow answer unless the dependency says otherwise. */
export const DEFAULT_SLOW_MS = 2_000;

/** Whom the gates have let in: the program of the key, where its resources live, and the switches of the space. */
export interface Admitted {
  readonly program: Program;
  readonly scope: Scope;
  readonly settings: IssuingSettings;
}

/** One admitted request: what the services of this app work with. */
export class Visit {
  readonly program: Program;
  readonly scope: Scope;
  readonly settings: IssuingSettings;
  private isLate = false;

  constructor(
    private readonly exchange: Exchange,
    { program, scope, settings }: Admitted,
  ) {
    this.program = program;
    this.scope = scope;
    this.settings = settings;
  }

  get call(): Call {
    return this.exchange.call;
  }

  get now(): Instant {
    return this.exchange.now;
  }

  /** The place of a new resource. */
  birth(id: number): Birth {
    return { id, scope: this.scope, now: this.now };
  }

  /** How the operation fares with the systems it needs (stage P13). */
  fateWith(...names: readonly OperationDependency[]): Fate {
    const met = names.map((name) => {
      const { state, slowMs = DEFAULT_SLOW_MS } = this.call.dependency(name);
      return { kind: name === 'ledger' ? 'inside' : 'upstream', state, slowMs } as const;
    });
    return fateOf(met, { movesMoney: movesMoney(this.exchange), timeoutMs: this.settings.upstreamTimeoutMs });
  }

  /** Meets a fate: throws what is lost before anything is written, and sees to the answer of what is committed. */
  suffer(fate: Fate): void {
    // A store may run a transaction again; the answer is late once all the same.
    if (fate.commits && this.isLate) return;
    answerLate(this.exchange, fate);
    this.isLate = true;
  }

  /** Meets the systems an operation needs; stands after its own checks and before its writes. */
  meet(...names: readonly OperationDependency[]): void {
    this.suffer(this.fateWith(...names));
  }
}

export const VISIT = keyOf<Visit>('visit');

/** The visit, as a handler's parameter. */
export const InVisit = (): ParameterDecorator => Kept(VISIT);
