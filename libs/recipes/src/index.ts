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
  type NaturalRecipe,
  type Recipe,
  type RecipeBook,
} from './recipe';
export type { ReadyState, StateValue } from './ready-state';
export { toCurl } from './to-curl';
export { arazzoDocument } from './scripts/arazzo-document';
export type { KnownOperation } from './scripts/known-operations';
export { httpFile, type WaysOfService } from './scripts/http-script';
export { postmanCollection } from './scripts/postman-collection';
export { renderScript } from './scripts/render-script';
export { SCRIPT_FORMATS, type ScriptFormat, type ScriptPlace, type ScriptSubject } from './scripts/script';
export { defineRemedies, type ChangedRequest, type Finding, type Remedy, type RemedyBook } from './remedy';
export type { Json, RecipeStep } from './step';
export { lookUp } from './references';
export { durationWords } from './step-words';
export { afterRecovery, afterWait, REFUSED, wayPast } from './way-past';
