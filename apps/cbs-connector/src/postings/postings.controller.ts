import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../cbs-connector.raises';
import { PostingPath, PostingRequest, ReversalRequest } from './dto/postings.requests.dto';
import { PostingResponse } from './dto/postings.responses.dto';
import { bookedView, postingView } from './posting.view';
import { PostingsService } from './postings.service';

const TAGS = ['Postings'];

/** Money on and off accounts. */
@Controller('dcms/cbs')
export class PostingsController {
  constructor(private readonly postings: PostingsService) {}

  @Post('debit')
  @Operation({ summary: 'Takes money off an account', tags: TAGS, answers: PostingResponse })
  @Raises(
    'cbs.invalid.account',
    'cbs.account.frozen',
    'cbs.debit.failed',
    'cbs.credit.failed',
    'cbs.insufficient.balance',
    'cbs.connection.failed',
    'cbs.timeout',
    'cbs.invalid.response',
  )
  async debit(@InVisit() visit: Visit, @Body() body: PostingRequest) {
    return postingView(await this.postings.post(visit, 'debit', body));
  }

  @Post('credit')
  @Operation({ summary: 'Puts money on an account', tags: TAGS, answers: PostingResponse })
  @Raises(
    'cbs.invalid.account',
    'cbs.account.frozen',
    'cbs.debit.failed',
    'cbs.credit.failed',
    'cbs.insufficient.balance',
    'cbs.connection.failed',
    'cbs.timeout',
    'cbs.invalid.response',
  )
  async credit(@InVisit() visit: Visit, @Body() body: PostingRequest) {
    return postingView(await this.postings.post(visit, 'credit', body));
  }

  @Post('reversal')
  @Operation({ summary: 'Takes a debit or credit back, wholly or in part', tags: TAGS, answers: PostingResponse })
  @Raises('cbs.debit.failed', 'cbs.credit.failed', 'cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  async reversal(@InVisit() visit: Visit, @Body() body: ReversalRequest) {
    return postingView(await this.postings.reverse(visit, body));
  }

  @Get('postings/:txnId')
  @Operation({
    summary: 'A posting, or null',
    tags: TAGS,
    answers: { orNull: PostingResponse },
    marks: { access: 'read' },
  })
  @Raises()
  async readPosting(@InVisit() visit: Visit, @Param() { txnId }: PostingPath) {
    const posting = await this.postings.find(visit, txnId);
    return posting === undefined ? null : bookedView(posting);
  }
}
