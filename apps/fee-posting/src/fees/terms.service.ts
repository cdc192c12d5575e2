import { Injectable } from '@nestjs/common';
import type { TenantRecord, Visit } from '@sadpath/dcms';
import { assertFree } from '../domain/begin-fee';
import type { FeeTerms } from '../domain/fee';
import { FeeStore } from '../fee.store';
import { PricingService } from '../quotes/pricing.service';
import { ConfigClient } from '../upstream/config.client';
import { CustomerClient } from '../upstream/customer.client';
import type { PostFeeRequest } from './dto/fees.requests.dto';

/** Finds out what a fee charges, to whom, and where the money goes (contracts/debit.md §3.7). */
@Injectable()
export class TermsService {
  constructor(
    private readonly customers: CustomerClient,
    private readonly config: ConfigClient,
    private readonly pricing: PricingService,
  ) {}

  /**
   * Asks in the order of the contract: entity and account, product, amount, configuration, GL account, duplicate, GST.
   * Throws the codes of `POST /fee-posting/fees` but that of the posting itself.
   */
  async find(visit: Visit, bank: TenantRecord, request: PostFeeRequest): Promise<FeeTerms> {
    const { feeRef, entityId, accountNo, productId, feeType } = request;
    const kitNo = request.kitNo ?? undefined;
    const period = request.period ?? undefined;
    const optional = { ...(kitNo === undefined ? {} : { kitNo }), ...(period === undefined ? {} : { period }) };
    const payer = await this.customers.payerFrom(visit, entityId, accountNo);
    const charge = await this.pricing.charge(visit, request);
    const accounts = await this.config.glAccounts(visit, feeType);
    const { call, tenant } = visit;
    const known = await call.store.transaction((tx) => new FeeStore(tx, tenant).known(feeRef, kitNo));
    assertFree(known, { feeRef, feeType, ...optional });
    const amounts = this.pricing.priced(charge, feeType, { bank, payer });
    return { entityId, accountNo, productId, feeType, ...optional, ...amounts, ...accounts };
  }
}
