import type { Readable } from 'node:stream';
import { BOUNDS } from '@sadpath/bounds';
import { readBody, SandboxProblem, type BodyState } from '@sadpath/service';
import type { PlatformRoute } from './platform-route';

/** Most bytes of a body: more where a whole state is written. */
export function bodyLimitOf(route: PlatformRoute): number {
  return route.takesState === true ? BOUNDS.stateBytes.value : BOUNDS.bodyBytes.value;
}

/** Refuses a body by the length it declares, before it is read. Throws `SandboxProblem`. */
export function refuseLength(declared: string | undefined, limit: number): void {
  if (declared !== undefined && Number(declared) > limit) throw tooLarge(limit);
}

/** Most values in its JSON. */
export function maxValuesOf(route: PlatformRoute): number {
  return BOUNDS.jsonValues.value * (route.takesState === true ? 10 : 1);
}

/** Reads the body of a control request: JSON, or nothing. Gives a `SandboxProblem` for everything else. */
export function readControlBody(
  payload: Readable,
  about: Parameters<typeof readBody>[1],
  done: (problem: SandboxProblem | null, value?: unknown) => void,
): void {
  readBody(payload, about, (noRoom, body) => {
    if (noRoom !== null) done(noRoom);
    else if (body.kind === 'json') done(null, body.value);
    else if (body.kind === 'none') done(null, undefined);
    else done(problemOf(body));
  });
}

function problemOf(body: Exclude<BodyState, { readonly kind: 'json' | 'none' }>): SandboxProblem {
  switch (body.kind) {
    case 'malformed':
      return new SandboxProblem(400, 'unreadable-body', body.reason);
    case 'other':
      return new SandboxProblem(415, 'unsupported-media-type', 'Content-Type must be application/json');
    case 'undecoded':
      return new SandboxProblem(415, 'undecoded-body', body.reason);
    case 'too-large':
      return tooLarge(body.limit);
  }
}

function tooLarge(limit: number): SandboxProblem {
  return new SandboxProblem(413, 'body-too-large', `The body exceeds ${String(limit)} bytes`);
}
