import { Injectable } from '@nestjs/common';
import { once, type Visit } from '@sadpath/dcms';
import type { Fee } from '../domain/fee';
import { asReversed } from '../domain/reverse-fee';
import { feeError } from '../fee-posting.errors';
import { FeeStore } from '../fee.store';
import { CbsClient } from '../upstream/cbs.client';
import type { ReverseFeeRequest } from './dto/fees.requests.dto';
import { InDoubtService } from './in-doubt.service';
import { settle } from './settle';

/** Takes fees back (contracts/debit.md §3.7). */
@Injectable()
export class ReversalService {
  constructor(
    private readonly cbs: CbsClient,
    private readonly inDoubt: InDoubtService,
  ) {}

  /** Reverses a fee, or answers the one that the same request id has reversed. Throws `fee.reversal.failed`, 400 or 502. */
  reverse(visit: Visit, feeRef: string, { reason, requestId }: ReverseFeeRequest): Promise<Fee> {
    const { call, tenant } = visit;
    return once(visit, { operation: 'reverse', of: feeRef, id: requestId }, async (keepIn) => {
      const stored = await call.store.transaction((tx) => new FeeStore(tx, tenant).fee(feeRef));
      const reversed = asReversed(feeRef, stored);
      const outcome = await this.cbs.reverse(visit, reversed);
      if (!outcome.ok && !(await this.wasReversedBefore(visit, reversed, outcome.code))) {
        this.inDoubt.plan(visit, feeRef);
        throw outcome.outward ?? feeError('fee.reversal.failed', { feeRef, cause: outcome.code });
      }
      return settle(visit, feeRef, { keepIn, next: (fee) => asReversed(feeRef, fee, reason ?? undefined) });
    });
  }

  /** True when the bank refuses because it has taken the fee back before, and the answer to that was lost. */
  private async wasReversedBefore(visit: Visit, fee: Fee, code: string): Promise<boolean> {
    return code === 'invalid.input.request' && (await this.inDoubt.isReversed(visit, fee));
  }
}
