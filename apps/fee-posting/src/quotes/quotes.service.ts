import { Injectable } from '@nestjs/common';
import type { TenantRecord, Visit } from '@sadpath/dcms';
import type { FeeAmounts } from '../domain/fee';
import { CustomerClient } from '../upstream/customer.client';
import type { QuoteRequest } from './dto/quotes.requests.dto';
import { PricingService } from './pricing.service';

/** Says what fees would cost. */
@Injectable()
export class QuotesService {
  constructor(
    private readonly customers: CustomerClient,
    private readonly pricing: PricingService,
  ) {}

  /** Throws the codes of `POST /fee-posting/quote`. */
  async quote(visit: Visit, bank: TenantRecord, { entityId, ...chargeable }: QuoteRequest): Promise<FeeAmounts> {
    const payer = await this.customers.payer(visit, entityId);
    const charge = await this.pricing.charge(visit, chargeable);
    return this.pricing.priced(charge, chargeable.feeType, { bank, payer });
  }
}
