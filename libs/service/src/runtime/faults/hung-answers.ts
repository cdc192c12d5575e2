import type { ServerResponse } from 'node:http';
import type { Bounds } from '@sadpath/bounds';
import { afterRealMs } from '@sadpath/clock';

/** The answers that a fault keeps from ending, oldest first, each with what calls off its end. */
const hung = new Map<ServerResponse, () => void>();

/** Keeps an answer open that nobody will write, for as long, and as one of as many, as may be; then its connection is closed. */
export function keepHanging(
  answer: ServerResponse,
  { hungAnswers, hungMs }: Pick<Bounds, 'hungAnswers' | 'hungMs'>,
): void {
  // Who has left by now is told nothing more, and takes nobody's place.
  if (answer.destroyed) return;
  const end = (): void => {
    answer.destroy();
  };
  hung.set(answer, afterRealMs(hungMs, end));
  answer.once('close', () => {
    hung.get(answer)?.();
    hung.delete(answer);
  });
  for (const oldest of hung.keys()) {
    if (hung.size <= hungAnswers) break;
    hung.get(oldest)?.();
    hung.delete(oldest);
    oldest.destroy();
  }
}

/** Closes the connections of all of them: the process stops. */
export function endHungAnswers(): void {
  for (const answer of hung.keys()) answer.destroy();
}
