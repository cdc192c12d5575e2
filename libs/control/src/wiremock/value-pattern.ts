import { nearest } from '@sadpath/faults';
import { isObject } from '@sadpath/json';
import { invalid } from '@sadpath/service';
import { ownMember } from '../own-member';

/** Whether a value is as wished; undefined where there is none. */
export type Test = (value: unknown) => boolean;

/** What WireMock's matchers of texts ask. */
const TEXT_TESTS: Readonly<Record<string, (wanted: string, member: string) => (text: string) => boolean>> = {
  equalTo: (wanted) => (text) => text === wanted,
  contains: (wanted) => (text) => text.includes(wanted),
  doesNotContain: (wanted) => (text) => !text.includes(wanted),
  matches: (wanted, member) => {
    const pattern = regularExpression(wanted, member);
    return (text) => pattern.test(text);
  },
  doesNotMatch: (wanted, member) => {
    const pattern = regularExpression(wanted, member);
    return (text) => !pattern.test(text);
  },
};

/** The names of matchers of texts. */
export const TEXT_MATCHERS: readonly string[] = [...Object.keys(TEXT_TESTS), 'absent', 'caseInsensitive'];

/** A test of one value from WireMock's matcher: `{"equalTo": "x"}`. Throws a 422 problem for an unknown one. */
export function valueTest(matcher: unknown, member: string): Test {
  if (!isObject(matcher)) return valueTest({ equalTo: matcher }, member);
  const { absent, caseInsensitive, ...wanted } = matcher;
  if (absent === true) return (value) => value === undefined;
  const isCaseless = caseInsensitive === true;
  const tests = Object.entries(wanted).map(([name, value]) => {
    const make = ownMember(TEXT_TESTS, name);
    if (make === undefined)
      throw invalid(`${member}/${name}`, `no matcher is called ${name}`, nearest(name, TEXT_MATCHERS));
    return make(isCaseless ? String(value).toLowerCase() : String(value), `${member}/${name}`);
  });
  return (value) =>
    value !== undefined && tests.every((test) => test(isCaseless ? textOf(value).toLowerCase() : textOf(value)));
}

/** Characters of an expression: to make a program of one takes time that nothing can break off. */
const LONGEST = 4_096;

/** An expression that is not too long to be read. Throws a 422 problem. */
export function demandShort(expression: string, member: string): string {
  if (expression.length <= LONGEST) return expression;
  throw invalid(member, `${member} has more than ${String(LONGEST)} characters: make it simpler`);
}

/** A regular expression that a whole text must fit. Throws a 422 problem. */
export function regularExpression(source: string, member: string): RegExp {
  const short = demandShort(source, member);
  try {
    return new RegExp(`^(?:${short})$`);
  } catch (error) {
    throw invalid(member, `${member}: ${(error as Error).message}`);
  }
}

/** A value as the text that came. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
