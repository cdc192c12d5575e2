import { AccountNumber, BankCode } from '../../forms/account-fields';

/** `POST /transfers/validate-recipient` (contract banking §3.4). */
export class ValidateRecipientRequest {
  @AccountNumber() accountNumber: string;
  @BankCode() bankCode: string;
}
