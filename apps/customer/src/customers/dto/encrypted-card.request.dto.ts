import { Text } from '@sadpath/forms';

/** A v2 encrypted card number (contracts/debit.md §2.9). */
export class EncryptedCardRequest {
  @Text({ min: 1, max: 256 })
  readonly encryptedCardNumber: string;
}
