export { formatDecimal, minor, parseDecimal, scale, toMajor, total, type Minor } from './money';
