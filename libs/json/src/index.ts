export { canonicalJson } from './canonical-json';
export { isComposite, isObject, someValue } from './values';
