import { nearest } from './nearest';
import { matchesPath } from './path-pattern';
import type { Match } from './rule';
import type { RuleProblems } from './rule-problems';
import type { KnownRoute } from './vocabulary';

/** What names the requests that a route answers; the path is as the routes write it. */
type RouteMatch = Pick<Match, 'operation' | 'method' | 'path'>;

/**
 * The routes that a rule may be met on. One whose operation, path and method are those of no route together would never be
 * met: says which of them leaves none.
 */
export function checkRoute(
  { operation, method, path }: RouteMatch,
  routes: readonly KnownRoute[],
  problems: RuleProblems,
): readonly KnownRoute[] {
  const named = routes.filter((route) => operation === undefined || route.operation === operation);
  const onPath = named.filter(({ url }) => path === undefined || mayMeet(path, url));
  const whose = operation ?? 'any operation';
  if (named.length > 0 && onPath.length === 0)
    problems.add('/match/path', `is no path of ${whose}`, () => nearest(path ?? '', urlsOf(named)));
  const methods = [...new Set(onPath.map((route) => route.method))];
  if (onPath.length > 0 && method !== undefined && !mayCome(method.toUpperCase(), methods, operation))
    problems.add('/match/method', `is no method of ${whose}${path === undefined ? '' : ' at this path'}`, methods);
  return onPath.filter((route) => method === undefined || mayCome(method.toUpperCase(), [route.method], operation));
}

function urlsOf(routes: readonly KnownRoute[]): readonly string[] {
  return [...new Set(routes.map(({ url }) => url))];
}

/** HEAD comes where GET does; OPTIONS everywhere, but it reaches no operation. */
function mayCome(method: string, methods: readonly string[], operation: string | undefined): boolean {
  if (method === 'OPTIONS') return operation === undefined;
  return methods.includes(method === 'HEAD' ? 'GET' : method);
}

/** True when some path of the route may fit the pattern. Parts between slashes are compared one by one, up to two stars and after them the last. */
function mayMeet(pattern: string, url: string): boolean {
  const wanted = pattern.split('/');
  const parts = url.split('/');
  const deep = wanted.findIndex((part) => part.includes('**'));
  if (deep < 0) return wanted.length === parts.length && wanted.every((part, at) => fits(part, parts[at]));
  const [before = ''] = (wanted[deep] ?? '').split('**');
  const last = wanted.slice(deep + 1).at(-1) ?? '**';
  return (
    wanted.slice(0, deep).every((part, at) => fits(part, parts[at])) &&
    fits(`${before}**`, parts[deep]) &&
    fits(last, parts.at(-1))
  );
}

function fits(pattern: string, part: string | undefined): boolean {
  return part !== undefined && (part.startsWith(':') || part.includes('*') || matchesPath(pattern, part));
}
