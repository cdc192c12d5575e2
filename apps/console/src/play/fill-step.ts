import type { RecipeStep } from '../api/control-types';
import type { Draft } from '../requests/draft';

/** The bodies of the answers so far, by the name of their step. */
export type Answers = Readonly<Record<string, unknown>>;

const REFERENCE = /\{\{\s*([\w$-]+(?:\.[\w$-]+)*)\s*\}\}/g;
const WHOLE = /^\{\{\s*([\w$-]+(?:\.[\w$-]+)*)\s*\}\}$/;

/**
 * A step of a recipe as the request that it is now: what earlier answers said is filled in, and what none has said yet stays
 * as it is written. A text that is one reference takes the type of what it refers to.
 */
export function fillStep(step: RecipeStep, answers: Answers, space: string): Draft {
  const { method, path, headers = {}, body, rawBody } = step;
  const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), fillText(value, answers)] as const);
  return {
    method,
    target: fillText(path, answers),
    headers: {
      'x-sandbox-space': space,
      'x-sandbox-envelope': 'standard',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...Object.fromEntries(own),
    },
    body: body === undefined ? (rawBody ?? '') : JSON.stringify(fillValue(body, answers), null, 2),
  };
}

/** The names that stand open in a request. */
export function openIn({ target, headers, body }: Draft): readonly string[] {
  const text = [target, ...Object.values(headers), body].join('\n');
  return [...new Set([...text.matchAll(REFERENCE)].map(([, path = '']) => path))];
}

function fillText(text: string, answers: Answers): string {
  return text.replace(REFERENCE, (all, path: string) => {
    const value = lookUp(path, answers);
    if (value === undefined) return all;
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}

function fillValue(value: unknown, answers: Answers): unknown {
  if (typeof value === 'string') {
    const path = WHOLE.exec(value)?.[1];
    return path === undefined ? fillText(value, answers) : (lookUp(path, answers) ?? value);
  }
  if (Array.isArray(value)) return value.map((item) => fillValue(item, answers));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillValue(item, answers)]));
}

function lookUp(path: string, answers: Answers): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, name) => (at !== null && typeof at === 'object' ? (at as Answers)[name] : undefined),
      answers,
    );
}
