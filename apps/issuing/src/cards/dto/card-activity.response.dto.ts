import { Text, Whole } from '@sadpath/forms';

/** An event on a card; `amount` is minor units as text (contract §2.9). */
export class CardTransactionResponse {
  @Whole() cardId: number;
  @Whole() cardholderId: number;
  @Text() transId: string;
  @Text() authRefNum: string;
  @Text({ example: '1250' }) amount: string;
  @Whole() currency: number;
  @Text({ description: 'purchase, refund or deposit' }) type: string;
  @Whole({ description: '0 authorized, 1 cleared, 2 settled, 3 declined, 4 reversed' }) transStatus: number;
  @Text() description: string;
  @Text() merchantName: string;
  @Text() declineReason: string;
  @Text({ description: 'ISO 8601, UTC' }) dateCreated: string;
}

/** A fee, tied to its transaction by `authRefNum`. */
export class CardFeeResponse {
  @Whole() cardId: number;
  @Text() feeId: string;
  @Text() authRefNum: string;
  @Text() amount: string;
  @Text() merchantAmount: string;
  @Text() feeType: string;
  @Text({ description: 'ISO 8601, UTC' }) dateCreated: string;
}
