export { Chance } from './chance';
