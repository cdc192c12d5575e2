export { boot } from './boot';
export { surfaces } from './surfaces';
