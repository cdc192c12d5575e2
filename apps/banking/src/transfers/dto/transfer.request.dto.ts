import { Text, Uuid } from '@sadpath/service';
import { AccountNumber, BankCode } from '../../forms/account-fields';
import { Amount } from '../../forms/amount';

/** `POST /transfers/internal` (contract banking §3.4). */
export class InternalTransferRequest {
  @Uuid() sourceWalletId: string;
  @Amount() amount: number;
  @AccountNumber() recipientAccountNumber: string;
  @Text({ optional: true, max: 100 }) narration?: string | null;
}

/** `POST /transfers/external`: account and bank, or a beneficiary in their place (contract banking §3.4). */
export class ExternalTransferRequest {
  @Uuid() sourceWalletId: string;
  @Amount() amount: number;
  @AccountNumber({ optional: true }) recipientAccountNumber?: string | null;
  @BankCode({ optional: true }) recipientBankCode?: string | null;
  @Text({ optional: true }) recipientName?: string | null;
  @Text({ optional: true, max: 100 }) narration?: string | null;
  @Uuid({ optional: true }) beneficiaryId?: string | null;
}
