import type { Json } from './step';

/** Answers of earlier steps by step name. */
export type Answers = Readonly<Record<string, unknown>>;

const REFERENCE = /\{\{\s*([\w$-]+(?:\.[\w$-]+)*)\s*\}\}/g;
const WHOLE = /^\{\{\s*([\w$-]+(?:\.[\w$-]+)*)\s*\}\}$/;

/** Where a text reads an earlier answer. */
export interface Reference {
  /** Name of the step that was answered. */
  readonly answer: string;
  /** Members that lead to the value within the answer. */
  readonly path: readonly string[];
}

/** A text as its plain parts and its references, in order. */
export function partsOf(text: string): readonly (string | Reference)[] {
  // Splitting by an expression with one group leaves what the group took at the odd places.
  const parts = text.split(REFERENCE).map((part, i) => (i % 2 === 0 ? part : referenceOf(part)));
  return parts.filter((part) => part !== '');
}

function referenceOf(text: string): Reference {
  const [answer = '', ...path] = text.split('.');
  return { answer, path };
}

/**
 * Replaces the references in every string of a value. A string that is one reference only takes the type of
 * what it refers to. Throws when a reference leads nowhere.
 */
export function resolveReferences(value: Json, answers: Answers): Json {
  if (typeof value === 'string') return resolveText(value, answers);
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => resolveReferences(item, answers));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveReferences(item, answers)]));
  }
  return value;
}

/** Replaces the references in a text; what they refer to is written as text. */
export function resolveString(text: string, answers: Answers): string {
  return text.replace(REFERENCE, (_, path: string) => asText(lookUp(path, answers)));
}

function resolveText(text: string, answers: Answers): Json {
  const whole = WHOLE.exec(text);
  return whole?.[1] === undefined ? resolveString(text, answers) : (lookUp(whole[1], answers) as Json);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a reference without its braces refers to. Throws when it leads nowhere. */
export function lookUp(path: string, answers: Answers): unknown {
  let value: unknown = answers;
  for (const part of path.split('.')) {
    value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[part] : undefined;
  }
  if (value === undefined) throw new Error(`the reference {{${path}}} leads nowhere`);
  return value;
}
