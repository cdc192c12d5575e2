import { nearest } from '@sadpath/faults';
import type { JournalEntry } from '@sadpath/journal';
import { isObject } from '@sadpath/json';
import { invalid } from '@sadpath/service';
import { bodyTest } from './body-pattern';
import { inTime, mayTakeLong } from './in-time';
import { demandShort, regularExpression, valueTest, type Test } from './value-pattern';
import { ownMember } from '../own-member';

type Json = Readonly<Record<string, unknown>>;
type EntryTest = (entry: JournalEntry) => boolean;

/** How each member of a WireMock request pattern is read. */
const READERS: Readonly<Record<string, (value: unknown, member: string) => EntryTest>> = {
  method: (value) => {
    const wanted = text(value, 'method').toUpperCase();
    return ({ method }) => wanted === 'ANY' || wanted === method;
  },
  url: (value) => {
    const wanted = text(value, 'url');
    return (entry) => urlOf(entry) === wanted;
  },
  urlPath: (value) => {
    const wanted = text(value, 'urlPath');
    return ({ path }) => path === wanted;
  },
  urlPattern: (value) => {
    const wanted = regularExpression(text(value, 'urlPattern'), 'urlPattern');
    return (entry) => wanted.test(urlOf(entry));
  },
  urlPathPattern: (value) => {
    const wanted = regularExpression(text(value, 'urlPathPattern'), 'urlPathPattern');
    return ({ path }) => wanted.test(path);
  },
  urlPathTemplate: (value) => {
    const template = demandShort(text(value, 'urlPathTemplate'), 'urlPathTemplate');
    const source = template.split(/\{[^{}]*\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    const wanted = new RegExp(`^${source.join('[^/]+')}$`);
    return ({ path }) => wanted.test(path);
  },
  queryParameters: (value) => membersTest(value, 'queryParameters', ({ query }) => query),
  headers: (value) => {
    const wanted = Object.fromEntries(Object.entries(object(value, 'headers')).map(([k, v]) => [k.toLowerCase(), v]));
    return membersTest(wanted, 'headers', ({ headers }) => headers);
  },
  bodyPatterns: (value) => {
    if (!Array.isArray(value)) throw invalid('bodyPatterns', 'bodyPatterns must be a list');
    const tests = value.map((each, i) => bodyTest(object(each, `bodyPatterns/${i}`), `bodyPatterns/${i}`));
    return ({ body }) => tests.every((test) => test(body));
  },
};

/** Members of WireMock's patterns that ask for what no journal here holds, and what to use instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  cookies: 'no service sets a cookie; match headers',
  basicAuthCredentials: 'what is secret is masked in the journal; match `operation` or `outcome`',
  multipartPatterns: 'no service takes forms; use bodyPatterns',
  customMatcher: 'use the members that GET /__admin/openapi.json lists',
};

/** Members by which a pattern is WireMock's and not the sandbox's own. */
const TELLING = [...Object.keys(READERS), ...Object.keys(INSTEAD)].filter(
  (name) => !['method', 'headers'].includes(name),
);

/** Whether a pattern is written as for WireMock: `urlPath` and its like, or headers with matchers. */
export function isWireMockPattern(body: unknown): body is Json {
  if (!isObject(body)) return false;
  const { headers } = body;
  return TELLING.some((name) => Object.hasOwn(body, name)) || Object.values(Object(headers) as Json).some(isObject);
}

/** A test of entries from a WireMock request pattern. Throws a 422 problem for what it cannot mean here. */
export function wireMockTest(pattern: Json): EntryTest {
  const tests = Object.entries(pattern).map(([name, value]) => {
    const reader = ownMember(READERS, name);
    if (reader !== undefined) return reader(value, name);
    const instead = ownMember(INSTEAD, name);
    if (instead !== undefined) throw invalid(name, `${name} has no meaning here: ${instead}`);
    throw invalid(name, `"${name}" is unknown here`, nearest(name, Object.keys(READERS)));
  });
  const fits: EntryTest = (entry) => tests.every((test) => test(entry));
  return mayTakeLong(pattern) ? (entry) => inTime(() => fits(entry)) : fits;
}

/** Path and query as the request line had them. */
export function urlOf({ path, query }: Pick<JournalEntry, 'path' | 'query'>): string {
  const search = new URLSearchParams(Object.entries(query).flatMap(pairsOf)).toString();
  return search === '' ? path : `${path}?${search}`;
}

function pairsOf([name, value]: readonly [string, unknown]): [string, string][] {
  return [value].flat().map((each) => [name, String(each)]);
}

function membersTest(value: unknown, member: string, of: (entry: JournalEntry) => Json): EntryTest {
  const tests = Object.entries(object(value, member)).map(([name, matcher]): [string, Test] => [
    name,
    valueTest(matcher, `${member}/${name}`),
  ]);
  return (entry) => {
    const members = of(entry);
    return tests.every(([name, test]) => test(ownMember(members, name)));
  };
}

function text(value: unknown, member: string): string {
  if (typeof value === 'string') return value;
  throw invalid(member, `${member} must be a text`);
}

function object(value: unknown, member: string): Json {
  if (isObject(value)) return value;
  throw invalid(member, `${member} must be an object`);
}
