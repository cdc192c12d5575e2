import { OneOf, Text } from '@sadpath/service';
import type { AccountStatus } from '../../domain/account';
import { accountLifecycle } from '../../domain/account.lifecycle';

/** In which status an account is. */
export class AccountStatusResponse {
  @Text({ example: '8642135' }) accountNo: string;
  @OneOf(accountLifecycle.states) accountStatus: AccountStatus;
}
