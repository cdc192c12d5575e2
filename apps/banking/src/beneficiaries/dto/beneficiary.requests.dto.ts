import { Text } from '@sadpath/forms';
import { AccountNumber, BankCode } from '../../forms/bank-fields';

/** `POST /beneficiaries` (contract banking §3.5). */
export class AddBeneficiaryRequest {
  @AccountNumber() accountNumber: string;
  @BankCode() bankCode: string;
  @Text({ optional: true, max: 50 }) nickname?: string | null;
}
