import { Injectable } from '@nestjs/common';
import { keyIn, once, type TenantRecord, type Visit } from '@sadpath/dcms';
import { beginFee } from '../domain/begin-fee';
import type { Fee, FeeTerms } from '../domain/fee';
import { asFailed, asPosted } from '../domain/settle-fee';
import { ServiceError } from '@sadpath/errors';
import { SETTLE_FEE_JOB } from '../fee-posting.jobs';
import { feeError } from '../fee-posting.errors';
import { FeeStore } from '../fee.store';
import { CbsClient, type PostingOutcome } from '../upstream/cbs.client';
import type { PostFeeRequest } from './dto/fees.requests.dto';
import { InDoubtService } from './in-doubt.service';
import { settle } from './settle';
import { TermsService } from './terms.service';

/** Charges fees (contracts/debit.md §3.7). */
@Injectable()
export class PostingService {
  constructor(
    private readonly terms: TermsService,
    private readonly cbs: CbsClient,
    private readonly inDoubt: InDoubtService,
  ) {}

  /**
   * Charges a fee, or answers the one that the same request id has charged. One that was asked for before is first settled by
   * what the bank has of it. Throws the codes of `POST /fee-posting/fees`.
   */
  post(visit: Visit, bank: TenantRecord, request: PostFeeRequest): Promise<Fee> {
    const { feeRef, requestId } = request;
    return once(visit, { operation: 'post', of: request.entityId, id: requestId }, async (keepIn) => {
      const acknowledged = await this.inDoubt.acknowledge(visit, feeRef, keepIn);
      if (acknowledged !== undefined) return acknowledged;
      const fee = await this.begin(visit, feeRef, await this.terms.find(visit, bank, request));
      const outcome = await this.charge(visit, fee);
      const at = (stored: Fee | undefined): Fee => ({ ...fee, status: stored?.status ?? fee.status });
      if (outcome.ok) {
        visit.call.cancel(SETTLE_FEE_JOB, keyIn(visit.tenant, feeRef));
        return settle(visit, feeRef, { keepIn, next: (stored) => asPosted(at(stored), outcome.cbsRef) });
      }
      await settle(visit, feeRef, { next: (stored) => asFailed(at(stored), outcome.code) });
      await this.inDoubt.close(visit, fee, outcome.code);
      throw outcome.outward ?? feeError('fee.posting.failed', { feeRef, cause: outcome.code });
    });
  }

  /** Charges the account, once what failed fees may have taken for the same charge is given back. */
  private async charge(visit: Visit, fee: Fee): Promise<PostingOutcome> {
    try {
      await this.inDoubt.giveBackTwins(visit, fee);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return { ok: false, code: error.code, outward: error };
    }
    return this.cbs.post(visit, fee);
  }

  /** Writes the fee down before the core bank hears of it, so that a lost answer leaves a trace. */
  private begin({ call, tenant }: Visit, feeRef: string, terms: FeeTerms): Promise<Fee> {
    return call.store.transaction(async (tx) => {
      const store = new FeeStore(tx, tenant);
      const known = await store.known(feeRef, terms.kitNo);
      const fee = beginFee(known, { feeId: await store.nextFeeId(), feeRef, terms, now: call.now });
      await store.keep(fee);
      this.inDoubt.plan({ call, tenant }, feeRef);
      return fee;
    });
  }
}
