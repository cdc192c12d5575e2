import type { Json, RecipeBook, RecipeStep } from '@sadpath/recipes';
import type { RoutedOperation } from '@sadpath/service';

/** A request that works on fresh fixtures, taken from the ways to the codes. */
export interface RequestExample {
  readonly body: Json | undefined;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** By names in lower case; those that refer to an earlier answer are left out. */
  readonly headers: Readonly<Record<string, string>>;
}

const NONE: RequestExample = { body: undefined, path: {}, query: {}, headers: {} };

/** The first request of the recipes that an operation receives and that refers to no earlier answer. */
export function requestExample({ method, url }: RoutedOperation, { recipes }: RecipeBook): RequestExample {
  const names = [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const form = new RegExp(`^${url.replaceAll('.', '\\.').replace(/:\w+/g, '([^/?]+)')}(?:\\?(.*))?$`);
  // The last step is the one that is refused: those before it are what succeeds.
  const steps = Object.values(recipes).flatMap((recipe): readonly RecipeStep[] => recipe.steps.slice(0, -1));
  for (const { method: own, path, body, headers = {} } of steps) {
    const match = own === method ? form.exec(path) : null;
    if (match === null || JSON.stringify([path, body]).includes('{{')) continue;
    const query = Object.fromEntries(new URLSearchParams(match[names.length + 1] ?? ''));
    const found = names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]);
    const plain = Object.entries(headers).filter(([, value]) => !value.includes('{{'));
    return {
      body,
      query,
      path: Object.fromEntries(found) as Record<string, string>,
      headers: Object.fromEntries(plain.map(([name, value]) => [name.toLowerCase(), value])),
    };
  }
  return NONE;
}
