import { Decimal, Text } from '@sadpath/forms';

/** What a fee costs, in rupees. */
export class QuoteResponse {
  @Text({ example: 'ANNUAL' }) feeType: string;
  @Text({ example: '200.00' }) amount: string;
  @Decimal({ example: 18, description: 'Percent' }) gstRate: number;
  @Text({ example: '18.00' }) cgst: string;
  @Text({ example: '18.00' }) sgst: string;
  @Text({ example: '0.00' }) igst: string;
  @Text({ example: '36.00' }) gst: string;
  @Text({ example: '236.00' }) total: string;
}
