import { EntityId } from '@sadpath/dcms';
import { Anything, Text } from '@sadpath/forms';

/** `POST /fee-posting/quote` (contracts/debit.md §3.7). */
export class QuoteRequest {
  @Text({ min: 1, max: 50, example: '2003_PHYSICAL' }) productId: string;
  @Text({ min: 1, max: 40, example: 'ANNUAL' }) feeType: string;
  @Anything({ optional: true, example: '200.00', description: 'The configured amount, unless given' }) amount?: unknown;
  @EntityId() entityId: string;
}
