import type { Catalog, CodeOf } from '@sadpath/catalog';
import type { Remedy, RemedyBook } from './remedy';
import type { RecipeStep } from './step';

/** The shortest list of ordinary steps that ends in exactly one code. */
export interface NaturalRecipe {
  readonly title: string;
  readonly steps: readonly [RecipeStep, ...RecipeStep[]];
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
  /** What leads past the codes after which something is to be done. */
  readonly remedies: Readonly<Partial<Record<CodeOf<C>, Remedy>>>;
}

/**
 * Declares the recipes of a service with their remedies. A code without a recipe, or one that asks for a change without a
 * remedy, does not compile; nor does either without its code.
 */
export function defineRecipes<C extends Catalog>(
  catalog: C,
  remedies: RemedyBook<C>,
  recipes: Readonly<Record<CodeOf<C>, Recipe>>,
): RecipeBook<C> {
  return Object.freeze({ service: catalog.service, recipes: Object.freeze(recipes), remedies });
}

/** True when the recipe ends in its code by ordinary steps. */
export function isNatural(recipe: Recipe): recipe is NaturalRecipe {
  return recipe.natural === undefined;
}
