import { Body, Controller, Post } from '@nestjs/common';
import { InTenant, InVisit, type TenantRecord, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../fee-posting.errors';
import { CustomerClient } from '../upstream/customer.client';
import { QuoteRequest } from './dto/quote.request.dto';
import { QuoteResponse } from './dto/quote.response.dto';
import { PricingService } from './pricing.service';
import { quoteView } from './quote.view';

/** What a fee would cost. */
@Controller('dcms/fee-posting')
export class QuotesController {
  constructor(
    private readonly customers: CustomerClient,
    private readonly pricing: PricingService,
  ) {}

  @Post('quote')
  @Operation({
    summary: 'What a fee would cost a customer',
    tags: ['Fees'],
    answers: QuoteResponse,
    marks: { access: 'read' },
  })
  @Raises(
    'customer/entity.not.found',
    'config/product.not.found',
    'fee.invalid.amount',
    'fee.config.not.found',
    'fee.gst.calculation.error',
  )
  async quote(
    @InVisit() visit: Visit,
    @InTenant() bank: TenantRecord,
    @Body() { entityId, ...chargeable }: QuoteRequest,
  ): Promise<QuoteResponse> {
    const payer = await this.customers.payer(visit, entityId);
    const charge = await this.pricing.charge(visit, chargeable);
    return quoteView(chargeable.feeType, this.pricing.priced(charge, chargeable.feeType, { bank, payer }));
  }
}
