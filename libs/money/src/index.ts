export { luhnDigit } from './luhn';
export { formatDecimal, minor, parseDecimal, scale, toMajor, total, type Minor } from './money';
