import { BOUNDS } from '@sadpath/bounds';
import { isObject } from '@sadpath/json';
import { nearest } from './nearest';

/** One fault of a rule that was refused. */
export interface RuleProblem {
  /** JSON pointer to the member. */
  readonly pointer: string;
  readonly message: string;
  /** Valid or nearest names, where names are at stake. */
  readonly nearest: readonly string[];
}

/** Names, codes and paths of a rule are shorter. */
const MAX_TEXT = 2_000;

/** What a whole number may be. */
export interface Range {
  readonly min: number;
  readonly max?: number;
}

/** Faults of one rule that are told. */
const MAX_PROBLEMS = 20;
const MAX_TOLD = 200;

function cut(text: string): string {
  return text.length > MAX_TOLD ? `${text.slice(0, MAX_TOLD)}…` : text;
}

/** Reads untyped members of a rule and gathers what is wrong with them, so that a refusal names everything at once. */
export class RuleProblems extends Error {
  readonly list: RuleProblem[] = [];

  constructor() {
    super('the rule is refused');
    this.name = 'RuleProblems';
  }

  /** Nearest names are given as a function: they cost something, and past the bound nobody hears of them. */
  add(pointer: string, message: string, names: readonly string[] | (() => readonly string[]) = []): void {
    if (this.list.length >= MAX_PROBLEMS) return;
    const known = typeof names === 'function' ? names() : names;
    this.list.push({ pointer: cut(pointer), message: cut(message), nearest: known });
  }

  throwIfAny(): void {
    if (this.list.length > 0) throw this;
  }

  object(pointer: string, value: unknown, members?: readonly string[]): Record<string, unknown> {
    if (!isObject(value)) {
      this.add(pointer === '' ? '/' : pointer, 'must be an object');
      return {};
    }
    for (const key of members === undefined ? [] : Object.keys(value)) {
      if (members?.includes(key) === false)
        this.add(`${pointer}/${key}`, `"${key}" is unknown here`, () => nearest(key, members));
    }
    return value;
  }

  array(pointer: string, value: unknown): readonly unknown[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value as readonly unknown[];
    this.add(pointer, 'must be an array');
    return [];
  }

  text(pointer: string, value: unknown): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value !== '' && value.length <= MAX_TEXT) return value;
    this.add(pointer, `must be a text of at most ${String(MAX_TEXT)} characters`);
    return undefined;
  }

  /** Up to what every whole number may be, unless `max` says less. */
  whole(pointer: string, value: unknown, { min, max = BOUNDS.wholeNumber.value }: Range): number | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return value;
    this.add(pointer, `must be a whole number from ${String(min)} to ${String(max)}`);
    return undefined;
  }

  upTo(pointer: string, value: unknown, max: number): number {
    if (typeof value === 'number' && value >= 0 && value <= max) return value;
    this.add(pointer, `must be a number from 0 to ${String(max)}`);
    return 0;
  }

  /** A share that is something: what has none never shows. */
  fraction(pointer: string, value: unknown): number | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'number' && value > 0 && value <= 1) return value;
    this.add(pointer, 'must be a number above 0, up to 1');
    return undefined;
  }

  oneOf(pointer: string, value: unknown, names: readonly string[]): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'string' && names.includes(value)) return value;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    this.add(pointer, `"${text}" is not known`, () => nearest(text, names));
    return undefined;
  }
}
