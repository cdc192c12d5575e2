import { Text } from '@sadpath/forms';

/** The ledger accounts of a fee type as stored. */
export class GlAccountResponse {
  @Text({ example: 'ANNUAL' }) feeType: string;
  @Text({ example: '9000001' }) glAccountNo: string;
  @Text({ optional: true, example: '9000002' }) gstAccountNo?: string;
}
