import { Injectable } from '@nestjs/common';
import { once, type TenantRecord, type Visit } from '@sadpath/dcms';
import { beginFee } from '../domain/begin-fee';
import type { Fee, FeeTerms } from '../domain/fee';
import { asFailed, asPosted } from '../domain/settle-fee';
import { feeError } from '../fee-posting.errors';
import { FeeStore } from '../fee.store';
import { CbsClient } from '../upstream/cbs.client';
import type { PostFeeRequest } from './dto/post-fee.request.dto';
import { settle } from './settle';
import { TermsService } from './terms.service';

/** Charges fees (contracts/debit.md §3.7). */
@Injectable()
export class PostingService {
  constructor(
    private readonly terms: TermsService,
    private readonly cbs: CbsClient,
  ) {}

  /** Charges a fee, or answers the one that the same request id has charged. Throws the codes of `POST /fee-posting/fees`. */
  post(visit: Visit, bank: TenantRecord, request: PostFeeRequest): Promise<Fee> {
    const { feeRef, requestId } = request;
    return once(visit, { operation: 'post', id: requestId }, async (keepIn) => {
      const fee = await this.begin(visit, feeRef, await this.terms.find(visit, bank, request));
      const outcome = await this.cbs.post(visit, fee);
      const at = (stored: Fee | undefined): Fee => ({ ...fee, status: stored?.status ?? fee.status });
      if (outcome.ok) return settle(visit, feeRef, { keepIn, next: (stored) => asPosted(at(stored), outcome.cbsRef) });
      await settle(visit, feeRef, { next: (stored) => asFailed(at(stored), outcome.code) });
      throw feeError('fee.posting.failed', { feeRef, cause: outcome.code });
    });
  }

  /** Writes the fee down before the core bank hears of it, so that a lost answer leaves a trace. */
  private begin({ call, tenant }: Visit, feeRef: string, terms: FeeTerms): Promise<Fee> {
    return call.store.transaction(async (tx) => {
      const store = new FeeStore(tx, tenant);
      const known = await store.known(feeRef, terms.kitNo);
      const fee = beginFee(known, { feeId: await store.nextFeeId(), feeRef, terms, now: call.now });
      await store.keep(fee);
      return fee;
    });
  }
}
