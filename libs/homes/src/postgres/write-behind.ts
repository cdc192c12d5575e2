import { afterRealMs } from '@sadpath/clock';

/** Real milliseconds in which what is to be written gathers. */
const GATHER_MS = 10;

/** Writes what has gathered, a moment after the first of it came, one batch after another. */
export class WriteBehind {
  private callOff: (() => void) | undefined;
  private running: Promise<void> = Promise.resolve();

  /** `write` takes what has gathered and writes it. */
  constructor(private readonly write: () => Promise<void>) {}

  /** Lets it be written soon. */
  soon(): void {
    this.callOff ??= afterRealMs(GATHER_MS, () => void this.now().catch(ignore));
  }

  /** Settles when what has gathered so far is written, also what is under way. Throws what writing it throws. */
  now(): Promise<void> {
    this.callOff?.();
    this.callOff = undefined;
    this.running = this.running.catch(ignore).then(this.write);
    return this.running;
  }
}

function ignore(): void {
  // whoever waits for what was written is told
}
