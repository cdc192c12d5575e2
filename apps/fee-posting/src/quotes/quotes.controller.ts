import { Body, Controller, Post } from '@nestjs/common';
import { InTenant, InVisit, type TenantRecord, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../fee-posting.raises';
import { QuoteRequest } from './dto/quotes.requests.dto';
import { QuoteResponse } from './dto/quotes.responses.dto';
import { quoteView } from './quote.view';
import { QuotesService } from './quotes.service';

/** What a fee would cost. */
@Controller('dcms/fee-posting')
export class QuotesController {
  constructor(private readonly quotes: QuotesService) {}

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
  async quote(@InVisit() visit: Visit, @InTenant() bank: TenantRecord, @Body() body: QuoteRequest) {
    return quoteView(body.feeType, await this.quotes.quote(visit, bank, body));
  }
}
