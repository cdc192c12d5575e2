import { ThreeCapitals } from './three-capitals.field';

/** A currency pair in the path. */
export class PairPath {
  @ThreeCapitals() base: string;
  @ThreeCapitals() quote: string;
}
