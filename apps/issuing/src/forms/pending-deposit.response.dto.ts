import { Text, Whole } from '@sadpath/service';

/** Something that waits for a bank or for a cardholder's SMS. */
export class PendingDepositResponse {
  @Whole({ example: 70_001 }) depositId: number;
  @Text({ example: 'pending' }) statusText: string;
}
