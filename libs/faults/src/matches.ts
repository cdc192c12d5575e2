import { isObject } from '@sadpath/json';
import type { Candidate, DeliveryCandidate } from './candidate';
import { matchesPath } from './path-pattern';
import type { Match } from './rule';

/** True when the request has everything the pattern names. */
export function matches(match: Match, candidate: Candidate): boolean {
  return (
    same(match.service, candidate.service) &&
    same(match.operation, candidate.operation) &&
    same(match.method?.toUpperCase(), candidate.method) &&
    (match.path === undefined || matchesOneOf(match.path, candidate)) &&
    hasAll(match.query, candidate.query) &&
    hasAll(lowerKeys(match.headers), candidate.headers) &&
    (match.body === undefined || contains(candidate.body, match.body))
  );
}

/** True when the delivery has everything the pattern names. */
export function matchesDelivery(match: Match, { service, event, body }: DeliveryCandidate): boolean {
  return (
    same(match.service, service) && same(match.event, event) && (match.body === undefined || contains(body, match.body))
  );
}

function matchesOneOf(pattern: string, { path, routedPath = path }: Candidate): boolean {
  return matchesPath(pattern, path) || (routedPath !== path && matchesPath(pattern, routedPath));
}

/** True when every member of `wanted` is in `actual`, through objects; arrays and scalars are compared whole, numbers also with their text. */
export function contains(actual: unknown, wanted: unknown): boolean {
  if (isObject(wanted)) {
    return isObject(actual) && hasAll(wanted, actual);
  }
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(actual) && actual.length === wanted.length && wanted.every((item, i) => contains(actual[i], item))
    );
  }
  return actual === wanted || (isScalar(actual) && isScalar(wanted) && String(actual) === String(wanted));
}

function same(wanted: string | undefined, actual: string | undefined): boolean {
  return wanted === undefined || wanted === actual;
}

function hasAll(
  wanted: Readonly<Record<string, unknown>> | undefined,
  actual: Readonly<Record<string, unknown>>,
): boolean {
  const has = (key: string, value: unknown): boolean => Object.hasOwn(actual, key) && contains(actual[key], value);
  return wanted === undefined || Object.entries(wanted).every(([key, value]) => has(key, value));
}

function lowerKeys(record: Match['headers']): Match['headers'] {
  return record && Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
