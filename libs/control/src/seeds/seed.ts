import type { RecipeStep } from '@sadpath/recipes';

/** A state to be brought about, and where the seed names it. */
export interface SeededState {
  readonly name: string;
  /** JSON pointer into the seed. */
  readonly pointer: string;
  readonly steps: readonly RecipeStep[];
  /** What the steps read as `{{wish.…}}`. */
  readonly wish: Readonly<Record<string, unknown>>;
}

/** What is wrong with a seed, and where. */
export interface SeedProblem {
  readonly pointer: string;
  readonly message: string;
  readonly nearest?: readonly string[];
}
