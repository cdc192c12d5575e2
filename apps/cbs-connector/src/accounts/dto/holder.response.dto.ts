import { ListOf, Text } from '@sadpath/service';
import { HeldAccountResponse } from './held-account.response.dto';

/** Who holds accounts, and which. */
export class HolderResponse {
  @Text({ example: 'CIF1001' }) entityId: string;
  @Text({ example: 'Asha Raman' }) name: string;
  @Text({ example: '9876500001' }) mobile: string | null;
  @ListOf(() => HeldAccountResponse) accounts: readonly HeldAccountResponse[];
}
