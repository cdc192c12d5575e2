/** A level of cards within a bank (contract §3.2). */
export interface Tier {
  readonly tierName: string;
  /** Place among the tiers, 1 is the lowest. */
  readonly rank?: number;
}
