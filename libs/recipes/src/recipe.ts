import type { Catalog, CodeOf } from '@sadpath/catalog';

/** JSON as it stands in a request body; strings may hold `{{references}}`. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One ordinary HTTP request of a recipe. Any string of path, headers and body may read earlier answers:
 * `{{login.data.tokens.accessToken}}` is the member of the answer of the step named `login`. All steps but the
 * last are sent with the standard envelope, so that references read the same in every run.
 */
export interface RecipeStep {
  /** Name by which later steps refer to the answer. */
  readonly name?: string;
  /** What the step does, for people. */
  readonly says?: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** A documented path or one under `/__admin`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
  /** Body sent as it is, for requests that are not JSON. Excludes `body`. */
  readonly rawBody?: string;
  /** Expected status when it is not 2xx; ignored on the last step, which answers the code's status. */
  readonly expect?: number;
  /** Sends the request so many times (default 1); every answer must be as expected. */
  readonly repeat?: number;
  /** Real milliseconds after which the client hangs up; a step that is given up has no HTTP answer. */
  readonly giveUpAfterMs?: number;
}

/** The shortest list of ordinary steps that ends in exactly one code. */
export interface NaturalRecipe {
  readonly title: string;
  readonly steps: readonly [RecipeStep, ...RecipeStep[]];
  /** Status of the last answer, when it is one of the code's `alsoStatus`. */
  readonly status?: number;
  readonly natural?: never;
}

/** A code that truly has no ordinary way. */
export interface ForcedOnlyRecipe {
  readonly title: string;
  readonly natural: { readonly impossible: string };
  /** A request on which the code can be forced. */
  readonly steps: readonly [RecipeStep];
}

export type Recipe = NaturalRecipe | ForcedOnlyRecipe;

/** The recipes of a service: one for each code of its catalog, no more and no fewer. */
export interface RecipeBook<C extends Catalog = Catalog> {
  readonly service: C['service'];
  readonly recipes: Readonly<Record<CodeOf<C>, Recipe>>;
}

/** Declares the recipes of a service; a code without a recipe, or a recipe without a code, does not compile. */
export function defineRecipes<C extends Catalog>(
  catalog: C,
  recipes: Readonly<Record<CodeOf<C>, Recipe>>,
): RecipeBook<C> {
  return Object.freeze({ service: catalog.service, recipes: Object.freeze(recipes) });
}

/** True when the recipe ends in its code by ordinary steps. */
export function isNatural(recipe: Recipe): recipe is NaturalRecipe {
  return recipe.natural === undefined;
}
