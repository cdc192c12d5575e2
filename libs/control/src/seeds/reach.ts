import { CONTROL_PREFIX } from '@sadpath/service';

/** First segments of control paths that change more than the space of their request, or what a seed does not carry over. */
const BEYOND = new Set(['spaces', 'coverage', 'conduct', 'seed', 'recipes', 'snapshots', 'events']);

/** Headers that choose a space or the sandbox's own ways, which a seed does for its steps. */
const OWN_HEADERS = new Set(['x-sandbox-space', 'x-admin-token', 'x-sandbox-envelope']);

/** Why a step may not go to a path: it would reach beyond the space that is seeded; undefined where it may. */
export function beyondSpace(path: string): string | undefined {
  // As whoever sends it reads it: without dot segments, and with one slash for a backslash.
  const { pathname, searchParams } = new URL(`http://sandbox${path}`);
  if (/^\/s(?:\/|$)/.test(pathname)) return `${path} names a space of its own; a seed reaches only its space`;
  if (pathname !== CONTROL_PREFIX && !pathname.startsWith(`${CONTROL_PREFIX}/`)) return undefined;
  const [first = ''] = pathname.slice(CONTROL_PREFIX.length + 1).split('/');
  return BEYOND.has(decoded(first)) || searchParams.has('space')
    ? `${path} goes beyond the space that is seeded; a seed reaches only its space`
    : undefined;
}

/** True for a header that a step may not set. */
export function isOwnHeader(name: string): boolean {
  return OWN_HEADERS.has(name.toLowerCase());
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
