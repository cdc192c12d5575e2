import type { RecipeStep } from './step';

/** A value that a ready-made state takes. */
export type StateValue =
  | {
      readonly kind: 'whole';
      readonly meaning: string;
      readonly min: number;
      readonly max: number;
      readonly fallback: number;
    }
  | { readonly kind: 'text'; readonly meaning: string; readonly pattern: string; readonly fallback: string };

/**
 * A state that a service can be brought into by ordinary steps, as data. A step reads what is wished for as it reads
 * earlier answers: `{{wish.balance}}`.
 */
export interface ReadyState {
  readonly meaning: string;
  readonly takes: Readonly<Record<string, StateValue>>;
  readonly steps: readonly [RecipeStep, ...RecipeStep[]];
}
