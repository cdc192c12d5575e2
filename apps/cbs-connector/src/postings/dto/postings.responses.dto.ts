import { OneOf, Text } from '@sadpath/forms';

/** A posting as the connector answers it. */
export class PostingResponse {
  @Text({ example: 'T-1' }) txnId: string;
  @Text({ example: 'CBS0000001001' }) cbsRef: string;
  @Text({ example: '8642135' }) accountNo: string;
  @Text({ example: '200.00' }) amount: string;
  @OneOf(['C', 'D']) crDr: string;
  @Text({ example: '49800.00', description: 'Balance right after the posting' }) balance: string;
  @OneOf(['POSTED', 'REVERSED']) status: string;
  @Text({ optional: true, description: 'On a reversal: what it took back' }) originalTxnId?: string;
}
