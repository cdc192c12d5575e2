import { SandboxProblem } from '@sadpath/service';
import type { PlatformRoute } from './platform-route';

/** A control route that fits a request, with what its parameters stand for. */
export interface FoundRoute {
  readonly route: PlatformRoute;
  readonly params: Readonly<Record<string, string>>;
}

interface Row {
  readonly route: PlatformRoute;
  readonly segments: readonly string[];
}

/** The control API's own router: one table for eleven servers, where as many routers would slow the start. */
export class ControlTable {
  private readonly rows: readonly Row[];

  constructor(readonly routes: readonly PlatformRoute[]) {
    this.rows = routes.map((route) => ({ route, segments: route.path.split('/').slice(1) }));
  }

  /**
   * Finds the route of a path below `/__admin`; a fixed segment wins over a parameter, and HEAD is asked as GET is.
   * Throws `SandboxProblem` for an escape that cannot be read.
   */
  find(called: string, path: string): FoundRoute | undefined {
    const method = called === 'HEAD' ? 'GET' : called;
    const given = path.split('/').slice(1);
    let best: FoundRoute | undefined;
    for (const { route, segments } of this.rows) {
      if (route.method !== method || segments.length !== given.length) continue;
      const params = paramsOf(segments, given);
      if (params === undefined) continue;
      if (best === undefined || Object.keys(params).length < Object.keys(best.params).length) best = { route, params };
    }
    return best;
  }
}

function paramsOf(segments: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [i, segment] of segments.entries()) {
    const text = given[i] ?? '';
    if (segment.startsWith(':') && text !== '') params[segment.slice(1)] = decode(text);
    else if (segment !== text) return undefined;
  }
  return params;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new SandboxProblem(400, 'malformed-escape', `${text} is no escaped text`);
  }
}
