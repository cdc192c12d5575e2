import { Flag, Text } from '@sadpath/service';
import { HeldAccountResponse } from './held-account.response.dto';

/** The account of a registration, newly opened or found. */
export class OpenedAccountResponse extends HeldAccountResponse {
  @Text({ example: 'CIF2001' }) entityId: string | null;
  @Flag({ description: 'False when the bank had the account before' }) opened: boolean;
}
