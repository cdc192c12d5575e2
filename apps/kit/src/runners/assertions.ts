import { AssertionError } from 'node:assert';
import type { Code } from '../codes';
import type { Space } from '../client/space';
import { hasBehaved, hasMet, type Verdict } from './matchers';

/** Throws an `AssertionError` unless a request of the space was answered with the code. */
export function assertMet(space: Space, code: Code): void {
  demand(hasMet(space, code), assertMet);
}

/** Throws an `AssertionError` with the findings unless the client has behaved. */
export function assertBehaved(space: Space): void {
  demand(hasBehaved(space), assertBehaved);
}

function demand({ pass, message }: Verdict, caller: (...words: never[]) => void): void {
  if (!pass) throw new AssertionError({ message: message(), stackStartFn: caller });
}
