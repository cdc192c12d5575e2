import { Uuid } from '@sadpath/service';

/** An escrow in the path. */
export class EscrowPath {
  @Uuid() escrowId: string;
}
