import { Uuid } from '@sadpath/service';

/** A transaction in the path. */
export class TransactionPath {
  @Uuid() transactionId: string;
}
