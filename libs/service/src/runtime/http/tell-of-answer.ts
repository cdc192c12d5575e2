import { channel } from 'node:diagnostics_channel';
import type { Exchange } from '../../contract/exchange/exchange';

/** An answer as it leaves, for those of the same process who listen on the channel `sadpath.answer`. */
export interface ToldAnswer {
  readonly exchange: Exchange;
  readonly status: number;
  readonly body: unknown;
}

/** Nobody listens outside tests, and then this costs one comparison. */
const answers = channel('sadpath.answer');

/** Tells whoever listens what an operation, or the way to it, answers. */
export function tellOfAnswer(answer: ToldAnswer): void {
  if (answers.hasSubscribers) answers.publish(answer);
}
