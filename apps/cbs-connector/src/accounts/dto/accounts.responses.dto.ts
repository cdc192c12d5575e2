import { Flag, ListOf, OneOf, Text } from '@sadpath/forms';
import { type AccountStatus, accountLifecycle } from '../../domain/account';

/** In which status an account is. */
export class AccountStatusResponse {
  @Text({ example: '8642135' }) accountNo: string;
  @OneOf(accountLifecycle.states) accountStatus: AccountStatus;
}

/** What is on an account. */
export class BalanceResponse {
  @Text({ example: '8642135' }) accountNo: string;
  @Text({ example: '50000.00' }) availableBalance: string;
  @Text({ example: '50000.00' }) ledgerBalance: string;
  @Text({ example: 'INR' }) currency: string;
  @OneOf(accountLifecycle.states) accountStatus: AccountStatus;
}

/** One account of a holder. */
export class HeldAccountResponse extends AccountStatusResponse {
  @Text({ example: 'SAVING', nullable: true }) accountType: string | null;
  @Text({ example: 'INR' }) accountsCurrency: string;
  @Text({ example: '2003', nullable: true }) schemeCode: string | null;
}

/** What the bank knows of a holder. */
export class HolderFileResponse {
  @Text({ example: 'CIF1001' }) entityId: string;
  @Text({ example: 'Asha Raman' }) name: string;
  @Text({ example: '9876500001', nullable: true }) mobile: string | null;
}

/** Who holds accounts, and which. */
export class HolderResponse extends HolderFileResponse {
  @ListOf(() => HeldAccountResponse) accounts: readonly HeldAccountResponse[];
}

/** The account of a registration, newly opened or found. */
export class OpenedAccountResponse extends HeldAccountResponse {
  @Text({ example: 'CIF2001', nullable: true }) entityId: string | null;
  @Flag({ description: 'False when the bank had the account before' }) opened: boolean;
}

/** Whether an opening was taken back; one that has been used since, or is none of this customer's, was not. */
export class TakenBackResponse {
  @Text({ example: '8700001' }) accountNo: string;
  @Flag() takenBack: boolean;
}
