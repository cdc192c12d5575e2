import { monotonicMs } from '@sadpath/clock';

/** So long a piece of long work keeps everybody else waiting, in real milliseconds; what is asked meanwhile may hold as long again. */
const PIECE_MS = 8;

const waiting: (() => void)[] = [];
/** When the first work began that began in this turn of the event loop. */
let begunAt: number | undefined;

/**
 * A turn of long work. Of all long work of a process one piece is done in a turn of the event loop, so that much of it holds
 * nobody up for longer than a little of it would.
 */
export class Turn {
  /** What begins together shares one piece: hundreds that each took one before they wait would hold everybody up. */
  private beganAt = beginning();

  /** True when others should have their turn. */
  get isOver(): boolean {
    return monotonicMs() - this.beganAt >= PIECE_MS;
  }

  /** Settles when it is this work's turn again. */
  async next(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(letOneGoOn);
    });
    this.beganAt = monotonicMs();
  }
}

function beginning(): number {
  if (begunAt !== undefined) return begunAt;
  begunAt = monotonicMs();
  setImmediate(() => {
    begunAt = undefined;
  });
  return begunAt;
}

function letOneGoOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letOneGoOn);
}

/** Does the same with each item, and lets others have their turns meanwhile. */
export async function eachInTurn<T>(items: Iterable<T>, work: (item: T, index: number) => void): Promise<void> {
  const turn = new Turn();
  let index = 0;
  for (const item of items) {
    if (turn.isOver) await turn.next();
    work(item, index++);
  }
}

/** What `make` makes of each item, in their order; others have their turns meanwhile. */
export async function mapInTurn<T, R>(items: Iterable<T>, make: (item: T, index: number) => R): Promise<R[]> {
  const made: R[] = [];
  await eachInTurn(items, (item, index) => {
    made.push(make(item, index));
  });
  return made;
}
