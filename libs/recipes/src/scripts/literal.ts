import type { Json } from '../step';
import { partsOf, type Reference } from '../references';

/** How a programming language writes values. */
export interface LiteralStyle {
  readonly words: { readonly true: string; readonly false: string; readonly null: string };
  /** The expression that reads an earlier answer. */
  readonly read: (reference: Reference) => string;
  /** A value as text, to be put into a longer one. */
  readonly asText: (expression: string) => string;
}

/** A JSON value as an expression; where a string reads earlier answers, the expression does. */
export function literalOf(value: Json, style: LiteralStyle): string {
  if (typeof value === 'string') return stringOf(value, style);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map((item) => literalOf(item, style)).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${literalOf(item, style)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  if (typeof value === 'number') return String(value);
  return style.words[value === null ? 'null' : value ? 'true' : 'false'];
}

/** A string as an expression: a value alone keeps its type, beside other text it becomes text. */
function stringOf(text: string, { read, asText }: LiteralStyle): string {
  const parts = partsOf(text);
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return typeof first === 'string' ? JSON.stringify(first) : read(first);
  return parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : asText(read(part)))).join(' + ');
}

/** A name that both languages take for a variable, and that none of the script's own is. */
export function answerName(name: string): string {
  return `${name.replaceAll(/\W/g, '_')}_answer`;
}
