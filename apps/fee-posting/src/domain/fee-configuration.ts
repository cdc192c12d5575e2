import type { Minor } from '@sadpath/money';

/** What a product charges for one fee type (contract §3.2), amounts in paise. */
export interface FeeConfiguration {
  readonly amount: Minor;
  readonly minAmount?: Minor;
  /** Ten times the amount when not set. */
  readonly maxAmount?: Minor;
  readonly gstApplicable: boolean;
  /** Percent. Absent: the tenant's rate counts; null: unset on purpose, nothing takes its place. */
  readonly gstRate?: number | null;
}
