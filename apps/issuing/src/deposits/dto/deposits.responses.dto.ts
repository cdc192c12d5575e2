import { Text, Whole } from '@sadpath/forms';

/** Something that waits for a bank or for a cardholder's SMS. */
export class PendingDepositResponse {
  @Whole({ example: 70_001 }) depositId: number;
  @Text({ example: 'pending' }) statusText: string;
}
