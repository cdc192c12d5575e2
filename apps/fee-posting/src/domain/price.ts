import type { Minor } from '@sadpath/money';
import { feeError } from '../fee-posting.errors';
import type { FeeAmounts } from './fee';
import type { FeeConfiguration } from './fee-configuration';
import { gstOn, type PlaceOfSupply } from './gst';

/** What decides the GST of a fee besides its amount. */
export interface TaxTerms {
  readonly feeType: string;
  /** The tenant's rate in percent; null when unset. */
  readonly tenantGstRate: number | null;
  readonly place: PlaceOfSupply;
}

/**
 * Prices a fee of `amount` paise with its GST (contract §3.7). `fee.gst.calculation.error` when GST applies
 * and its rate is unset in the configuration, or absent there and unset at the tenant.
 */
export function price(amount: Minor, configuration: FeeConfiguration, tax: TaxTerms): FeeAmounts {
  const rate = configuration.gstApplicable ? rateOf(configuration, tax) : 0;
  const gst = rate === null ? undefined : gstOn(amount, rate, tax.place);
  if (rate === null || gst === undefined) throw feeError('fee.gst.calculation.error', { feeType: tax.feeType });
  return { amount, gstRate: rate, ...gst, total: amount + gst.gst };
}

function rateOf(configuration: FeeConfiguration, tax: TaxTerms): number | null {
  return configuration.gstRate === undefined ? tax.tenantGstRate : configuration.gstRate;
}
