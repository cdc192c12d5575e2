import type { ArmedFault } from '@sadpath/faults';
import type { JournalEntry } from '@sadpath/journal';
import { textOf } from './value-pattern';
import { urlOf } from './request-pattern';

/** A request as WireMock logs it. */
export function loggedRequest(entry: JournalEntry, origin: string): Record<string, unknown> {
  const { id, method, headers, body, realAt } = entry;
  const url = urlOf(entry);
  return {
    id,
    method,
    url,
    absoluteUrl: `${origin}${url}`,
    headers,
    body: body === undefined || body === null ? '' : textOf(body),
    loggedDate: realAt,
  };
}

/** A request with its answer, as WireMock lists it. */
export function serveEvent(entry: JournalEntry, origin: string): Record<string, unknown> {
  const { id, status, response, responseHeaders: headers, outcome, rule } = entry;
  return {
    id,
    request: loggedRequest(entry, origin),
    responseDefinition: { status, headers, body: response === undefined ? '' : textOf(response) },
    wasMatched: outcome !== 'sandbox',
    ...(rule === undefined ? {} : { stubMapping: { id: rule } }),
  };
}

/** An armed rule as WireMock lists a stub; what it does stands in `metadata`. */
export function stubMapping({ rule, seen, fired, isSpent }: ArmedFault): Record<string, unknown> {
  const { id, match, stages } = rule;
  const { path, method = 'ANY', headers, body } = match;
  return {
    id,
    uuid: id,
    request: {
      method,
      ...(path === undefined ? {} : { urlPath: path }),
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { bodyPatterns: [{ equalToJson: body, ignoreExtraElements: true }] }),
    },
    response: {},
    metadata: { match, stages, seen, fired, isSpent },
  };
}
