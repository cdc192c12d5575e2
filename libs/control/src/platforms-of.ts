import type { ErrorSpec } from '@sadpath/catalog';
import type { JournalEntry } from '@sadpath/journal';
import type { OperationSpec, Platform } from '@sadpath/service';
import type { Platforms, Traits } from '@sadpath/verdicts';

/** What the services of the suite ask of their clients, by their definitions and their catalogs. */
export function platformsOf(platform: Platform): Platforms {
  const traits = new Map<string, Traits>();
  const conductOf = (service: string) => platform.definition(service)?.conduct;
  return {
    retryOf: ({ service, code, status }) => {
      const spec = code === undefined ? undefined : platform.vocabularies.get(service)?.find(code)?.spec;
      return spec === undefined || isSecret(spec, status) ? undefined : spec.retry;
    },
    tellsExpiry: ({ service, code, response }) =>
      conductOf(service)?.expired?.some((told) =>
        typeof told === 'string' ? told === code : told.code === code && hasReason(response, told.reason),
      ) === true,
    asksFor: (service, rule) => conductOf(service)?.asks?.[rule],
    traitsOf: (entry) => {
      const name = `${entry.service} ${entry.operation ?? ''} ${entry.method}`;
      const known = traits.get(name) ?? traitsOf(entry, platform);
      traits.set(name, known);
      return known;
    },
  };
}

function traitsOf({ service, operation = '', method }: JournalEntry, platform: Platform): Traits {
  const conduct = platform.definition(service)?.conduct;
  const key = conduct?.movesMoney[operation];
  const toldBy = conduct?.toldBy?.[operation];
  const spec = specOf(platform, service, operation);
  const isRead = method === 'GET' || method === 'HEAD' || (spec !== undefined && conduct?.isRead?.(spec) === true);
  return {
    movesMoney: key !== undefined,
    isRead,
    isLogin: conduct?.logins?.includes(operation) === true,
    isRenewal: conduct?.renewals?.includes(operation) === true,
    ...(key === undefined || key === 'none' ? {} : { key }),
    ...(toldBy === undefined ? {} : { toldBy }),
  };
}

function specOf(platform: Platform, service: string, operation: string): OperationSpec | undefined {
  return platform.vocabularies.get(service)?.operations.find(({ spec }) => spec.name === operation)?.spec;
}

/** True when a client that is told the status alone cannot know that the same request may be sent again. */
function isSecret({ wire, retry }: ErrorSpec, status: number): boolean {
  const isRefusal = status < 500 && status !== 429;
  return wire !== undefined && isRefusal && (retry === 'same-request' || retry === 'after-wait');
}

/** True when an answer gives this reason, in whatever envelope it stands. */
function hasReason(response: unknown, reason: string): boolean {
  if (response === null || typeof response !== 'object') return false;
  if ((response as { readonly reason?: unknown }).reason === reason) return true;
  return Object.values(response).some((member) => hasReason(member, reason));
}
