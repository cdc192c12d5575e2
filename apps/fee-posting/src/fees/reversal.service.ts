import { Injectable } from '@nestjs/common';
import { once, type Visit } from '@sadpath/dcms';
import type { Fee } from '../domain/fee';
import { asReversed } from '../domain/reverse-fee';
import { feeError } from '../fee-posting.errors';
import { FeeStore } from '../fee.store';
import { CbsClient } from '../upstream/cbs.client';
import type { ReverseFeeRequest } from './dto/reverse-fee.request.dto';
import { settle } from './settle';

/** Takes fees back (contracts/debit.md §3.7). */
@Injectable()
export class ReversalService {
  constructor(private readonly cbs: CbsClient) {}

  /** Reverses a fee, or answers the one that the same request id has reversed. Throws `fee.reversal.failed`, 400 or 502. */
  reverse(visit: Visit, feeRef: string, { reason, requestId }: ReverseFeeRequest): Promise<Fee> {
    const { call, tenant } = visit;
    return once(visit, { operation: 'reverse', id: requestId }, async (keepIn) => {
      const stored = await call.store.transaction((tx) => new FeeStore(tx, tenant).fee(feeRef));
      const outcome = await this.cbs.reverse(visit, asReversed(feeRef, stored));
      if (!outcome.ok) throw feeError('fee.reversal.failed', { feeRef, cause: outcome.code });
      return settle(visit, feeRef, { keepIn, next: (fee) => asReversed(feeRef, fee, reason ?? undefined) });
    });
  }
}
