import { AccountNo } from '@sadpath/dcms';

/** `POST /cbs/balance` and `POST /cbs/account-status` (contracts/debit.md §3.5). */
export class AccountRequest {
  @AccountNo({ example: '8642135' }) accountNo: string;
}
