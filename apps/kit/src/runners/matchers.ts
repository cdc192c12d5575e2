import { partsOf, type Code } from '../codes';
import { SandboxRefusal } from '../client/control-client';
import type { ShownRequest } from '../client/shown';
import type { Space } from '../client/space';
import { findingsIn, sentenceOf } from '../client/story';

/** What a matcher of Jest, Vitest and Playwright answers. */
export interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Whether a request of the space was answered with a code. */
export function hasMet(space: Space, code: Code): Verdict {
  const { service, code: bare } = partsOf(code);
  const call = { method: 'POST', path: '/requests/count', body: { service, code: bare } } as const;
  const pass = space.control.askNow<{ count: number }>(call).count > 0;
  const seen = space.control.askNow<{ items: readonly ShownRequest[] }>({ path: '/requests' }).items;
  const codes = [...new Set(seen.flatMap((item) => item.code ?? []))];
  const met = codes.length === 0 ? 'no refusal' : codes.join(', ');
  return {
    pass,
    message: () =>
      `“${space.label}” ${pass ? 'has met' : 'has not met'} ${code}; ${seen.length} ${seen.length === 1 ? 'request' : 'requests'} came, with ${met}`,
  };
}

/** Whether the client has behaved: no finding of `GET /__admin/conduct`. */
export function hasBehaved(space: Space): Verdict {
  const findings = conductOf(space);
  const sentences = findings.map((finding) => `  ${sentenceOf(finding)}`);
  return {
    pass: findings.length === 0,
    message: () =>
      findings.length === 0
        ? `“${space.label}” has behaved`
        : [`the client of “${space.label}” has not behaved:`, ...sentences].join('\n'),
  };
}

function conductOf(space: Space): ReturnType<typeof findingsIn> {
  try {
    return findingsIn(space.control.askNow({ path: '/conduct' }));
  } catch (error) {
    if (error instanceof SandboxRefusal && error.status === 404)
      throw new Error('this sandbox does not judge conduct; a newer one does', { cause: error });
    throw error;
  }
}

/** The matchers, for `expect.extend`. */
export const matchers = {
  toHaveMet: (received: unknown, code: Code): Verdict => hasMet(spaceOf(received), code),
  toHaveBehaved: (received: unknown): Verdict => hasBehaved(spaceOf(received)),
};

/** What the matchers add to `expect(space)`. */
export interface SpaceMatchers<R = unknown> {
  /** That a request of the space was answered with a code. */
  toHaveMet(code: Code): R;
  /** That the client did nothing that the retry advice of a code forbids. */
  toHaveBehaved(): R;
}

/** By its shape: two entries of the package, loaded as CommonJS, have a class each. */
function spaceOf(received: unknown): Space {
  if (received !== null && typeof received === 'object' && 'control' in received && 'label' in received)
    return received as Space;
  throw new TypeError('toHaveMet and toHaveBehaved look at a space: expect(space).toHaveMet(…)');
}
