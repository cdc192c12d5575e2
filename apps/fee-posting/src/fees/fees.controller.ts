import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { guidePage, GuidePagination, InTenant, InVisit, type TenantRecord, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../fee-posting.raises';
import { FeePath, FeesQuery, PostFeeRequest, ReverseFeeRequest } from './dto/fees.requests.dto';
import { FeeResponse } from './dto/fees.responses.dto';
import { feeView } from './fee.view';
import { FeesService } from './fees.service';
import { PostingService } from './posting.service';
import { ReversalService } from './reversal.service';

const TAGS = ['Fees'];

/** Fees: charged, read, taken back. */
@Controller('dcms/fee-posting/fees')
export class FeesController {
  constructor(
    private readonly fees: FeesService,
    private readonly postings: PostingService,
    private readonly reversals: ReversalService,
  ) {}

  @Post()
  @Operation({ summary: 'Charges a fee with GST', tags: TAGS, answers: FeeResponse })
  @Raises(
    'customer/entity.not.found',
    'customer/invalid.source.account',
    'config/product.not.found',
    'fee.invalid.amount',
    'fee.config.not.found',
    'fee.account.not.found',
    'fee.already.posted',
    'fee.gst.calculation.error',
    'fee.posting.failed',
  )
  async postFee(@InVisit() visit: Visit, @InTenant() bank: TenantRecord, @Body() body: PostFeeRequest) {
    return feeView(await this.postings.post(visit, bank, body));
  }

  @Get()
  @Operation({
    summary: 'Fees of a customer',
    tags: TAGS,
    answers: { page: FeeResponse, pagination: GuidePagination },
    marks: { access: 'read' },
  })
  @Raises()
  async listFees(@InVisit() visit: Visit, @Query() query: FeesQuery) {
    return guidePage((await this.fees.list(visit, query.entityId)).map(feeView), query);
  }

  @Get(':feeRef')
  @Operation({ summary: 'A fee, or null', tags: TAGS, answers: { orNull: FeeResponse }, marks: { access: 'read' } })
  @Raises()
  async readFee(@InVisit() visit: Visit, @Param() { feeRef }: FeePath) {
    const fee = await this.fees.find(visit, feeRef);
    return fee === undefined ? null : feeView(fee);
  }

  @Post(':feeRef/reverse')
  @Operation({ summary: 'Takes a fee back', tags: TAGS, answers: FeeResponse, bodyIsOptional: true })
  @Raises('fee.reversal.failed')
  async reverseFee(@InVisit() visit: Visit, @Param() { feeRef }: FeePath, @Body() body: ReverseFeeRequest) {
    return feeView(await this.reversals.reverse(visit, feeRef, body));
  }
}
