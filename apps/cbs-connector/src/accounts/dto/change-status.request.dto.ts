import { AccountNo } from '@sadpath/dcms';
import { OneOf } from '@sadpath/service';
import { accountLifecycle } from '../../domain/account.lifecycle';
import type { AccountStatus } from '../../domain/account';

/** The account whose status changes. */
export class AccountPath {
  @AccountNo() accountNo: string;
}

/** `POST /cbs/accounts/{accountNo}/status`. */
export class ChangeStatusRequest {
  @OneOf(accountLifecycle.states) accountStatus: AccountStatus;
}
