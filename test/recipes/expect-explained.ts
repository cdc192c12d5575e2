import type { TestSpace } from '../support/test-space';
import { COMPARING_CODES, type Sign } from './comparing-codes';

interface Explained {
  readonly steps: readonly string[];
  readonly contract?: string;
  readonly comparison?: string;
}

const SIDES = /^(?<first>\S.*?) (?<sign>[<>=≠]) (?<second>\S.*)$/;
const PASSED = /^gates passed: /;
const REFUSED = /^(?:the gate \w+ refused|the operation \w+ itself refused|no operation has this path and method): /;

/** Holds that a natural refusal is explained: the gates in order, the one that refused, its section, and what was compared. */
export async function expectExplained(space: TestSpace, entryId: string, code: string): Promise<void> {
  const { steps, contract, comparison } = await space.ask<Explained>('GET', `/requests/${entryId}/explain`);
  expect(steps.filter((step) => PASSED.test(step))).toHaveLength(1);
  expect(steps.filter((step) => REFUSED.test(step))).toEqual([expect.stringMatching(new RegExp(`: ${codeOf(code)}$`))]);
  expect(contract).toMatch(/^docs\/contracts\/\w+\.md \u00a7[\d.]+$/);
  const sign = COMPARING_CODES[code];
  const parts = comparison?.split('; ') ?? [];
  if (sign !== undefined) expect({ comparison, signs: parts.map(signOf) }).toEqual({ comparison, signs: [sign] });
  expect(parts.filter((part) => isTrue(part) !== (signOf(part) !== undefined))).toEqual([]);
}

function codeOf(code: string): string {
  return code.slice(code.indexOf('/') + 1).replaceAll('.', '\\.');
}

function signOf(part: string): string | undefined {
  return SIDES.exec(part)?.groups?.['sign'];
}

/** Whether the values of a comparison stand to each other as its sign says; a sentence without a sign is none. */
function isTrue(part: string): boolean {
  const { first, sign, second } = SIDES.exec(part)?.groups ?? {};
  if (first === undefined || second === undefined) return false;
  const [a, b] = [sumOf(first), sumOf(second)];
  if (Number.isNaN(a) || Number.isNaN(b)) return sign === '=' || sign === '≠';
  const holds: Readonly<Record<Sign, boolean>> = { '<': a < b, '>': a > b, '=': a === b, '≠': a !== b };
  return holds[sign as Sign];
}

/** The last word of each summand is its value. */
function sumOf(side: string): number {
  return side
    .split(' + ')
    .map((summand) => summand.split(' ').at(-1) ?? '')
    .reduce((sum, value) => sum + (/^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number(value)), 0);
}
