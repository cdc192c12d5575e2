import { BOUNDS, CENTURY_MS } from '@sadpath/bounds';
import type { Instant } from './instant';
import { realNow } from './real-time';

/** A clock as data: either running with an offset to real time, or frozen at an instant. */
export type ClockState =
  { readonly mode: 'running'; readonly offsetMs: number } | { readonly mode: 'frozen'; readonly at: Instant };

/** How a clock starts: at real time, or fixed at an instant and frozen there, or running from it. */
export interface ClockStart {
  readonly instant?: Instant;
  readonly mode?: 'running' | 'frozen';
}

/** A move of a clock further from the start of its space than time reaches there; the clock stays. */
export class OutOfReach extends Error {
  constructor() {
    super(`a clock moves at most ${String(BOUNDS.clockYears.value)} years away from the start of its space`);
    this.name = 'OutOfReach';
  }
}

/** The virtual time of a space, from which it moves a century at most. */
export class VirtualClock {
  /** The instant at which the space began; relative fixture dates count from it. */
  private startInstant: Instant;
  private state: ClockState;
  private hasMoved = false;

  constructor(private origin: ClockStart = {}) {
    this.startInstant = origin.instant ?? realNow();
    this.state = this.initial();
  }

  now(): Instant {
    return this.state.mode === 'frozen' ? this.state.at : realNow() + this.state.offsetMs;
  }

  get start(): Instant {
    return this.startInstant;
  }

  get mode(): ClockState['mode'] {
    return this.state.mode;
  }

  /** Throws `OutOfReach`. */
  freeze(at: Instant = this.now()): void {
    this.refuseOutOfReach(at);
    this.hasMoved = true;
    this.state = { mode: 'frozen', at };
  }

  /** Moves the clock by so many milliseconds, frozen or not. Throws `OutOfReach`. */
  advance(ms: number): void {
    this.moveTo(this.now() + ms);
  }

  /** Moves the clock to an instant; it stays frozen or running as it was. Throws `OutOfReach`. */
  set(instant: Instant): void {
    this.moveTo(instant);
  }

  /** Lets time run on from where the clock stands. */
  resume(): void {
    this.hasMoved = true;
    this.state = { mode: 'running', offsetMs: this.now() - realNow() };
  }

  /** Back to the way the space started. */
  reset(): void {
    this.startInstant = this.origin.instant ?? realNow();
    this.state = this.initial();
    this.hasMoved = false;
  }

  /** True when this process has moved, stopped or restated it since its beginning. */
  get wasMoved(): boolean {
    return this.hasMoved;
  }

  dump(): { readonly start: Instant; readonly state: ClockState } {
    return { start: this.startInstant, state: this.state };
  }

  load(dump: { readonly start: Instant; readonly state: ClockState }): void {
    this.hasMoved = true;
    this.startInstant = dump.start;
    this.state = dump.state;
  }

  /** Takes over a clock that another process set up and moved. */
  rebase(origin: ClockStart, dump: { readonly start: Instant; readonly state: ClockState }): void {
    this.origin = origin;
    this.startInstant = dump.start;
    this.state = dump.state;
  }

  private refuseOutOfReach(instant: Instant): void {
    // Written so that NaN is out of reach too.
    if (!(Math.abs(instant - this.startInstant) <= CENTURY_MS)) throw new OutOfReach();
  }

  private moveTo(instant: Instant): void {
    this.refuseOutOfReach(instant);
    this.hasMoved = true;
    this.state =
      this.state.mode === 'frozen'
        ? { mode: 'frozen', at: instant }
        : { mode: 'running', offsetMs: instant - realNow() };
  }

  private initial(): ClockState {
    const frozen = (this.origin.mode ?? (this.origin.instant === undefined ? 'running' : 'frozen')) === 'frozen';
    return frozen
      ? { mode: 'frozen', at: this.startInstant }
      : { mode: 'running', offsetMs: this.startInstant - realNow() };
  }
}
