import { suite } from './suite';

/** A try over a database takes many times as long as one in memory, which every run of the gate makes as well. */
const FEWER = 3;

/** How often a property is tried in this run: the whole number where the state is in memory. Read while a test runs. */
export function tries(full: number): number {
  return suite.isOnDatabase === true ? Math.ceil(full / FEWER) : full;
}
