import { Module } from '@nestjs/common';
import { FeesController } from './fees/fees.controller';
import { FeesService } from './fees/fees.service';
import { InDoubtService } from './fees/in-doubt.service';
import { PostingService } from './fees/posting.service';
import { ReversalService } from './fees/reversal.service';
import { TermsService } from './fees/terms.service';
import { PricingService } from './quotes/pricing.service';
import { QuotesController } from './quotes/quotes.controller';
import { QuotesService } from './quotes/quotes.service';
import { CbsClient } from './upstream/cbs.client';
import { ConfigClient } from './upstream/config.client';
import { CustomerClient } from './upstream/customer.client';

/** Fee Posting. */
@Module({
  controllers: [FeesController, QuotesController],
  providers: [
    FeesService,
    PostingService,
    InDoubtService,
    ReversalService,
    TermsService,
    PricingService,
    QuotesService,
    CbsClient,
    ConfigClient,
    CustomerClient,
  ],
})
export class FeePostingModule {}
