import { Text } from '@sadpath/forms';
import { fieldOf, OPTIONAL } from '../../forms/fields';

/** CD-DEP and WL-DEP: word of a bank transfer on its way (contract §3.2). */
export class BankDepositRequest {
  @fieldOf.amount(OPTIONAL) transactionAmount?: number;
  @Text({ min: 1, max: 64, optional: true, example: 'R1' }) transactionReference?: string;
  @fieldOf.senderAccountName(OPTIONAL) senderAccountName?: string;
  @fieldOf.senderAccountNumber(OPTIONAL) senderAccountNumber?: string;
  @fieldOf.senderRoutingNumber(OPTIONAL) senderRoutingNumber?: string;
}
