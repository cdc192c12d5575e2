import { OneOf, Uuid, Whole } from '@sadpath/service';
import type { CreditEntry } from '../../domain/credits';
import { Moment, moment } from '../../forms/moment.field';
import { OrNull } from '../../forms/or-null.field';

/** One change of credits as answers show it (contract wallet §3.0). */
export class CreditEntryResponse {
  @Uuid() id: string;
  @Uuid() walletId: string;
  @OneOf(['purchase', 'consume', 'grant']) kind: string;
  @Whole({ description: 'Always positive' }) credits: number;
  @Whole() balanceAfter: number;
  @OrNull('string') operation: string | null;
  @OrNull('string') reference: string | null;
  @Moment() createdAt: string | null;

  static of(entry: CreditEntry): CreditEntryResponse {
    const { id, walletId, kind, credits, balanceAfter, operation, reference, createdAt } = entry;
    const known = { id, walletId, kind, credits, balanceAfter, operation, reference };
    return { ...known, createdAt: moment(createdAt) };
  }
}
