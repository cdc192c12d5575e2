import type { KnownError } from '../api/control-types';

/** A rule that forces a code once. */
export interface ForcingRule {
  readonly match: { readonly service: string; readonly operation?: string };
  readonly error: { readonly code: string };
  readonly phase?: 'after';
  readonly times: 1;
}

/**
 * The rule that forces a code once, on one operation or, without one, on any of the service. In phase `after` the operation keeps its
 * effect and its answer is lost; else it does not run.
 */
export function forcingRule({ service, code }: KnownError, operation: string, phase: string): ForcingRule {
  return {
    match: { service, ...(operation === '' ? {} : { operation }) },
    error: { code },
    ...(phase === 'after' ? { phase } : {}),
    times: 1,
  };
}

/** The header that forces a code on the request that carries it. */
export function forcingHeader({ code }: KnownError, phase: string): string {
  return `X-Sandbox-Error: ${code}${phase === 'after' ? ';phase=after' : ''}`;
}

/** The text that forces a code wherever it stands in path, query or body. */
export function magicValue({ code }: KnownError): string {
  return `sbx:${code}`;
}

/** The call that arms a rule, for a shell. */
export function armingCommand(
  rule: ForcingRule,
  { origin, space, hasToken }: { readonly origin: string; readonly space: string; readonly hasToken: boolean },
): string {
  const token = hasToken ? ' -H "X-Admin-Token: $SADPATH_ADMIN_TOKEN"' : '';
  return `curl -s ${origin}/__admin/faults -H 'X-Sandbox-Space: ${space}'${token} -H 'content-type: application/json' -d '${JSON.stringify(rule)}'`;
}
