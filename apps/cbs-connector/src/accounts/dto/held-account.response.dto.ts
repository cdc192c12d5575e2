import { Text } from '@sadpath/service';
import { AccountStatusResponse } from './account-status.response.dto';

/** One account of a holder. */
export class HeldAccountResponse extends AccountStatusResponse {
  @Text({ example: 'SAVING' }) accountType: string | null;
  @Text({ example: 'INR' }) accountsCurrency: string;
  @Text({ example: '2003' }) schemeCode: string | null;
}
