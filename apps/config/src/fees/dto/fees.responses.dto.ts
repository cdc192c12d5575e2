import { Decimal, Flag, Text } from '@sadpath/forms';

/** A fee configuration as stored; amounts are decimal texts. */
export class FeeResponse {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
  @Text({ example: 'ANNUAL' }) feeType: string;
  @Text({ example: '200.00' }) amount: string;
  @Text({ optional: true, example: '0.01' }) minAmount?: string;
  @Text({ example: '2000.00' }) maxAmount: string;
  @Flag() gstApplicable: boolean;
  @Decimal({ optional: true, description: "Percent; absent: the tenant's rate; null: unset", nullable: true })
  gstRate?: number | null;
}
