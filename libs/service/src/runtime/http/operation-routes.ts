import type { OperationSpec } from '../../contract/operation/operation-spec';
import type { TakenRequest } from '../../contract/exchange/taken-request';

/** What Nest makes of a handler: it answers, whatever becomes of it. */
export type RouteHandler = (request: TakenRequest, reply: TakenRequest) => unknown;

/** An operation with the way to its handler. */
export interface OperationRoute {
  readonly operation: OperationSpec | undefined;
  readonly handler: RouteHandler;
}

/** A route that a path leads to, with the values in the path. */
export interface FoundOperation {
  readonly route: OperationRoute;
  readonly params: Readonly<Record<string, string>>;
}

/** Characters of one value in a path; nothing that a contract knows is as long. */
const LONGEST_VALUE = 500;
/** Paths whose way is remembered, and the longest of them. */
const MOST_KNOWN = 256;
const LONGEST_KNOWN = 200;
const NO_PARAMS: Readonly<Record<string, string>> = Object.freeze({});

/** A place in the tree of paths: what may follow by its text, what follows as a value, and the route that ends here. */
class Branch {
  readonly named = new Map<string, Branch>();
  value: Branch | undefined;
  route: OperationRoute | undefined;
  names: readonly string[] = [];
}

/**
 * The paths of a service's operations. A text goes before a value; one slash at the end makes no difference; a value is
 * never empty.
 */
export class OperationRoutes {
  private readonly roots = new Map<string, Branch>();
  /** The whole paths without values, by method. */
  private readonly plain = new Map<string, Map<string, FoundOperation>>();
  /** Where the last paths with values have led, by method: a client asks of the same things again. */
  private readonly known = new Map<string, Map<string, FoundOperation>>();

  /** A path has its values as `:name`. */
  add(method: string, path: string, route: OperationRoute): void {
    const segments = trimmed(path).split('/').slice(1);
    const names = segments.filter((segment) => segment.startsWith(':')).map((segment) => segment.slice(1));
    let branch = inMap(this.roots, method, () => new Branch());
    for (const segment of segments) {
      if (segment.startsWith(':')) branch = branch.value ??= new Branch();
      else branch = inMap(branch.named, segment, () => new Branch());
    }
    branch.route ??= route;
    branch.names = names;
    if (names.length > 0) return;
    const plain = inMap(this.plain, method, () => new Map<string, FoundOperation>());
    plain.set(trimmed(path), { route: branch.route, params: NO_PARAMS });
  }

  /** The route of a path; undefined where there is none, and where an escape in the path means nothing. */
  find(method: string, path: string): FoundOperation | undefined {
    const asked = method === 'HEAD' ? 'GET' : method;
    const met = this.plain.get(asked)?.get(trimmed(path)) ?? this.known.get(asked)?.get(path);
    if (met !== undefined) return met;
    const found = this.search(asked, path);
    if (found !== undefined && path.length <= LONGEST_KNOWN) this.remember(asked, path, found);
    return found;
  }

  private remember(asked: string, path: string, found: FoundOperation): void {
    const known = inMap(this.known, asked, () => new Map<string, FoundOperation>());
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(path, found);
  }

  private search(asked: string, path: string): FoundOperation | undefined {
    const root = this.roots.get(asked);
    const segments = root && segmentsOf(path);
    if (root === undefined || segments === undefined) return undefined;
    const values: string[] = [];
    const branch = walk(root, { segments, values }, 0);
    if (branch?.route === undefined) return undefined;
    const params: Record<string, string> = {};
    for (const [at, name] of branch.names.entries()) params[name] = values[at] ?? '';
    return { route: branch.route, params: Object.freeze(params) };
  }
}

/** A path on its way through the tree. */
interface Way {
  readonly segments: readonly string[];
  readonly values: string[];
}

/** Where the segments from a place on lead, its values appended; a text that leads nowhere gives way to a value. */
function walk(from: Branch, way: Way, at: number): Branch | undefined {
  const segment = way.segments[at];
  if (segment === undefined) return from.route === undefined ? undefined : from;
  const named = from.named.get(segment);
  const end = named && walk(named, way, at + 1);
  if (end !== undefined || from.value === undefined) return end;
  if (segment === '' || segment.length > LONGEST_VALUE) return undefined;
  way.values.push(segment);
  const beyond = walk(from.value, way, at + 1);
  if (beyond === undefined) way.values.pop();
  return beyond;
}

/** The unescaped segments of a path; undefined where an escape means nothing. */
function segmentsOf(path: string): readonly string[] | undefined {
  const segments = trimmed(path).split('/');
  segments.shift();
  if (!path.includes('%')) return segments;
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function trimmed(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

function inMap<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
