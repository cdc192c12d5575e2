import { isoSeconds } from '@sadpath/clock';
import { Decimal, OneOf, Text, Uuid } from '@sadpath/service';
import type { Entry } from '../../domain/posting';
import { major } from '../../forms/major';

/** A line of a statement; money in major units. */
export class TransactionResponse {
  @Uuid() id: string;
  @Text({ example: 'FMFB20260227000001' }) reference: string;
  @Uuid() walletId: string;
  @OneOf(['debit', 'credit']) type: string;
  @OneOf(['transfer', 'bill_payment', 'loan', 'savings', 'fee']) category: string;
  @Decimal() amount: number;
  @Decimal() balanceAfter: number;
  @Text() currency: string;
  @Text({ optional: true }) narration: string | null;
  @OneOf(['completed']) status: string;
  @Text() createdAt: string;

  static of({
    id,
    reference,
    walletId,
    type,
    category,
    currency,
    narration,
    status,
    ...entry
  }: Entry): TransactionResponse {
    return {
      id,
      reference,
      walletId,
      type,
      category,
      amount: major(entry.amount),
      balanceAfter: major(entry.balanceAfter),
      currency,
      narration,
      status,
      createdAt: isoSeconds(entry.createdAt),
    };
  }
}
