import { OneOf, Text } from '@sadpath/forms';
import { feeLifecycle } from '../../domain/fee';
import { QuoteResponse } from '../../quotes/dto/quotes.responses.dto';

/** A fee as Fee Posting keeps it. */
export class FeeResponse extends QuoteResponse {
  @Text({ example: 'FEE0000001001' }) feeId: string;
  @Text({ example: 'F-1' }) feeRef: string;
  @Text({ example: 'CIF1003' }) entityId: string;
  @Text({ example: '8642137' }) accountNo: string;
  @Text({ example: '2003_PHYSICAL' }) productId: string;
  @Text({ example: '4240170003', nullable: true }) kitNo: string | null;
  @Text({ example: '2026', nullable: true }) period: string | null;
  @Text({ example: '9000001' }) glAccountNo: string;
  @Text({ example: 'CBS0000001001', description: 'Null while the core bank has not posted it', nullable: true })
  cbsRef: string | null;
  @OneOf(feeLifecycle.states) status: string;
  @Text({ example: 'Charged by mistake', nullable: true }) reversalReason: string | null;
}
