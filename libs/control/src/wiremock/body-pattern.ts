import { isDeepStrictEqual } from 'node:util';
import { contains } from '@sadpath/faults';
import { invalid } from '@sadpath/service';
import { jsonpath } from 'json-p3';
import { demandShort, valueTest, type Test } from './value-pattern';

type Json = Readonly<Record<string, unknown>>;

const NO_XML = 'the services speak JSON: use equalToJson or matchesJsonPath';

/** A test of a body from one of WireMock's body patterns. Throws a 422 problem for what it cannot mean here. */
export function bodyTest(pattern: Json, member: string): Test {
  const { equalToJson, ignoreArrayOrder, ignoreExtraElements, matchesJsonPath, ...texts } = pattern;
  for (const name of ['equalToXml', 'matchesXPath', 'matchesXpath', 'binaryEqualTo'])
    if (Object.hasOwn(texts, name)) throw invalid(`${member}/${name}`, `${name} has no meaning here: ${NO_XML}`);
  const tests: Test[] = [];
  if (equalToJson !== undefined)
    tests.push(
      jsonTest(parsed(equalToJson, member), { order: ignoreArrayOrder !== true, extra: ignoreExtraElements === true }),
    );
  if (matchesJsonPath !== undefined) tests.push(pathTest(matchesJsonPath, member));
  if (Object.keys(texts).length > 0) tests.push(valueTest(texts, member));
  return (body) => tests.every((test) => test(body));
}

function parsed(value: unknown, member: string): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw invalid(`${member}/equalToJson`, 'equalToJson holds no JSON');
  }
}

function jsonTest(wanted: unknown, { order, extra }: { readonly order: boolean; readonly extra: boolean }): Test {
  const shaped = order ? (value: unknown): unknown => value : sorted;
  return (body) =>
    extra ? contains(shaped(body), shaped(wanted)) : isDeepStrictEqual(plain(shaped(body)), plain(shaped(wanted)));
}

/** Bodies may have been read into objects without a prototype. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

/** Lists in an order that depends on what is in them alone. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, sorted(each)]));
}

function pathTest(wanted: unknown, member: string): Test {
  const isText = typeof wanted === 'string';
  const { expression, ...matcher } = (isText ? { expression: wanted } : Object(wanted)) as Json;
  if (typeof expression !== 'string') throw invalid(`${member}/matchesJsonPath`, 'matchesJsonPath needs an expression');
  const query = compiled(demandShort(expression, `${member}/matchesJsonPath`), member);
  const fits = Object.keys(matcher).length === 0 ? () => true : valueTest(matcher, `${member}/matchesJsonPath`);
  return (body) => query(body).some(fits);
}

function compiled(expression: string, member: string): (body: unknown) => unknown[] {
  try {
    const query = jsonpath.compile(expression);
    return (body) => (body !== null && typeof body === 'object' ? query.query(body as never).values() : []);
  } catch (error) {
    throw invalid(`${member}/matchesJsonPath`, `${expression}: ${(error as Error).message}`);
  }
}
