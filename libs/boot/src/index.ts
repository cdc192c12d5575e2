export { boot } from './boot';
export { surfaces } from './surfaces';
export { registerRecipeFiles, type RecipeFiles } from './recipe-files';
