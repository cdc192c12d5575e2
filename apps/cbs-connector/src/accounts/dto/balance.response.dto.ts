import { OneOf, Text } from '@sadpath/service';
import type { AccountStatus } from '../../domain/account';
import { accountLifecycle } from '../../domain/account.lifecycle';

/** What is on an account. */
export class BalanceResponse {
  @Text({ example: '8642135' }) accountNo: string;
  @Text({ example: '50000.00' }) availableBalance: string;
  @Text({ example: '50000.00' }) ledgerBalance: string;
  @Text({ example: 'INR' }) currency: string;
  @OneOf(accountLifecycle.states) accountStatus: AccountStatus;
}
