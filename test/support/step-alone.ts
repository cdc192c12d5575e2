import type { RecipeStep } from '@sadpath/recipes';
import type { WireRequest } from './wire';

/** A step as it stands, without the steps before it: a reference to an earlier answer becomes a word. */
export function stepAlone({ method, path, headers, body, rawBody }: RecipeStep): {
  path: string;
  request: WireRequest;
} {
  const text = JSON.stringify({ path, headers, body, rawBody }).replace(/\{\{[^}]*\}\}/g, 'x');
  const { path: plain, ...rest } = JSON.parse(text) as { path: string } & WireRequest;
  return { path: plain, request: { method, ...rest } };
}
