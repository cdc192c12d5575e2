import { AccountNo, EntityId, GuidePageQuery, KitNo, RequestId } from '@sadpath/dcms';
import { Anything, Text } from '@sadpath/forms';

/** The fee in the path. */
export class FeePath {
  @Text({ max: 100, example: 'FEE-SEED-1' }) feeRef: string;
}

/** Whose fees, and which page of them. */
export class FeesQuery extends GuidePageQuery {
  @EntityId({ optional: true }) entityId?: string;
}

/** `POST /fee-posting/fees` (contracts/debit.md §3.7). */
export class PostFeeRequest {
  @Text({ min: 1, max: 60, example: 'F-1', description: 'Unique in the bank' }) feeRef: string;
  @EntityId() entityId: string;
  @AccountNo() accountNo: string;
  @Text({ min: 1, max: 50, example: '2003_PHYSICAL' }) productId: string;
  @Text({ min: 1, max: 40, example: 'ANNUAL' }) feeType: string;
  @KitNo({ optional: true }) kitNo?: string | null;
  @Anything({ optional: true, example: '200.00', description: 'The configured amount, unless given' }) amount?: unknown;
  @Text({ optional: true, max: 30, example: '2026', description: 'One fee a kit, type and period' }) period?:
    string | null;
  @RequestId({ optional: true, description: 'The same id gives the stored fee for 24 hours' }) requestId?:
    string | null;
}

/** `POST /fee-posting/fees/{feeRef}/reverse` (contracts/debit.md §3.7). */
export class ReverseFeeRequest {
  @Text({ optional: true, max: 255, example: 'Charged by mistake' }) reason?: string | null;
  @RequestId({ optional: true, description: 'The same id gives the stored fee for 24 hours' }) requestId?:
    string | null;
}
