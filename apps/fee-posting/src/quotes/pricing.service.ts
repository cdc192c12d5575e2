import { Injectable } from '@nestjs/common';
import type { TenantRecord, Visit } from '@sadpath/dcms';
import type { Minor } from '@sadpath/money';
import { askedAmount, chargeAmount } from '../domain/charge-amount';
import type { FeeAmounts } from '../domain/fee';
import type { FeeConfiguration } from '../domain/fee-configuration';
import { placeOfSupply } from '../domain/place-of-supply';
import { price } from '../domain/price';
import { ConfigClient } from '../upstream/config.client';
import type { FeePayer } from '../upstream/customer.client';

/** What is to be charged. */
export interface Chargeable {
  readonly productId: string;
  readonly feeType: string;
  /** As the caller wrote it; the configured amount when absent. */
  readonly amount?: unknown;
}

/** An amount within the bounds of its configuration, in paise. */
export interface Charge {
  readonly amount: Minor;
  readonly configuration: FeeConfiguration;
}

/** Finds out what a fee costs, in the order of contracts/debit.md §3.7: product, amount, configuration, GST. */
@Injectable()
export class PricingService {
  constructor(private readonly config: ConfigClient) {}

  /** Throws `product.not.found`, `fee.invalid.amount` and `fee.config.not.found`. */
  async charge(visit: Visit, { productId, feeType, amount }: Chargeable): Promise<Charge> {
    await this.config.requireProduct(visit, productId);
    const asked = askedAmount(amount);
    const configuration = await this.config.feeConfiguration(visit, productId, feeType);
    return { amount: chargeAmount(asked, configuration), configuration };
  }

  /** The charge with its GST. Throws `fee.gst.calculation.error`. */
  priced(
    { amount, configuration }: Charge,
    feeType: string,
    parties: { bank: TenantRecord; payer: FeePayer },
  ): FeeAmounts {
    const { bank, payer } = parties;
    const place = placeOfSupply(payer.state, bank.stateCode);
    return price(amount, configuration, { feeType, tenantGstRate: bank.gstRate, place });
  }
}
