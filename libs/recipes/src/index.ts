export {
  playRecipe,
  type HttpAnswer,
  type PlayedRecipe,
  type PlayedStep,
  type PlayOptions,
  type SentRequest,
  type Transport,
} from './play';
export {
  defineRecipes,
  isNatural,
  type ForcedOnlyRecipe,
  type Json,
  type NaturalRecipe,
  type Recipe,
  type RecipeBook,
  type RecipeStep,
} from './recipe';
export { toCurl } from './to-curl';
