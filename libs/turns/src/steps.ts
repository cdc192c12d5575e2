import { Turn } from './turn';

/** Long work that stops after every step of the way, for whoever does it to say when it goes on. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Does it, and lets others have their turns meanwhile. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  const turn = new Turn();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (turn.isOver) await turn.next();
  }
}
