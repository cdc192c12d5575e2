import { fieldOf } from '../../forms/fields';

/** CH-BANK (contract §3.1). */
export class RegisterBankAccountRequest {
  @fieldOf.senderAccountName() senderAccountName: string;
  @fieldOf.senderAccountNumber() senderAccountNumber: string;
  @fieldOf.senderRoutingNumber() senderRoutingNumber: string;
}
