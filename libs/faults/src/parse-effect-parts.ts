import { BOUNDS, CENTURY_MS } from '@sadpath/bounds';
import { parseDuration, parseHttpDate } from '@sadpath/clock';
import { DELIVERY_FAULTS, NETWORK_FAULTS, type Delay, type DeliveryFault, type NetworkFault, type Phase } from './rule';
import type { RuleProblems } from './rule-problems';

const MAX_DELAY_MS = BOUNDS.delayMs.value;
const DELAY_MEMBERS = { fixed: ['ms'], uniform: ['min', 'max'], lognormal: ['median', 'sigma'] } as const;

/** How late a `LATE` attempt is unless the rule says. */
const USUAL_LATENESS = 'PT10M';
/** The spread of a lognormal delay: one draw in a million is 100 times a median already at 1. */
const MAX_SIGMA = 10;

export function parsePhase(at: string, value: unknown, problems: RuleProblems): Phase | undefined {
  return problems.oneOf(at, value, ['before', 'after']) as Phase | undefined;
}

export function parseNetworkFault(at: string, value: unknown, problems: RuleProblems): NetworkFault | undefined {
  return problems.oneOf(at, value, NETWORK_FAULTS) as NetworkFault | undefined;
}

/** A delay is a number of milliseconds, or a distribution with its parameters. */
export function parseDelay(at: string, value: unknown, problems: RuleProblems): Delay | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return { type: 'fixed', ms: problems.upTo(at, value, MAX_DELAY_MS) };
  const json = problems.object(at, value);
  const type = problems.oneOf(`${at}/type`, json['type'] ?? '', Object.keys(DELAY_MEMBERS)) as
    Delay['type'] | undefined;
  if (type === undefined) return undefined;
  const members = DELAY_MEMBERS[type];
  problems.object(at, value, ['type', ...members]);
  const numbers = Object.fromEntries(
    members.map((name) => [
      name,
      problems.upTo(`${at}/${name}`, json[name], name === 'sigma' ? MAX_SIGMA : MAX_DELAY_MS),
    ]),
  );
  const delay = { type, ...numbers } as Delay;
  if (delay.type === 'uniform' && delay.min > delay.max) problems.add(at, 'min must not be above max');
  return delay;
}

/** Seconds; as many as the header `X-Sandbox-Error` takes. */
const MAX_RETRY_AFTER = 999_999;

/** `Retry-After` is seconds, or a date: one of HTTP, or an instant of ISO 8601. */
export function parseRetryAfter(at: string, value: unknown, problems: RuleProblems): number | string | undefined {
  if (typeof value !== 'string') return problems.whole(at, value, { min: 0, max: MAX_RETRY_AFTER });
  const date = parseHttpDate(value);
  if (date === undefined) problems.add(at, 'must be whole seconds, or a date such as Fri, 27 Feb 2026 14:22:00 GMT');
  return date;
}

export function parseDelivery(at: string, value: unknown, problems: RuleProblems): DeliveryFault | undefined {
  return problems.oneOf(at, value, Object.keys(DELIVERY_FAULTS)) as DeliveryFault | undefined;
}

/** A `LATE` attempt is late by an ISO 8601 duration of virtual time. */
export function parseLateness(
  at: string,
  { delivery, lateBy }: Readonly<Record<string, unknown>>,
  problems: RuleProblems,
): string | undefined {
  if (delivery !== 'LATE') {
    if (lateBy !== undefined) problems.add(at, 'goes with the delivery LATE only');
    return undefined;
  }
  const text = problems.text(at, lateBy ?? USUAL_LATENESS);
  const ms = text === undefined ? undefined : parseDuration(text);
  if (ms !== undefined && ms > 0 && ms <= CENTURY_MS) return text;
  if (text !== undefined) problems.add(at, 'must be an ISO 8601 duration of up to a century, such as PT10M');
  return undefined;
}
