export { boot } from './boot';
export { surfaces } from './surfaces';
export { registerWays, type Ways } from './ways';
