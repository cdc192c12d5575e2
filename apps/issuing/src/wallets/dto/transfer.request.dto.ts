import { OneOf, Text } from '@sadpath/forms';
import { fieldOf } from '../../forms/fields';

/** WL-XFER (contract §3.3). */
export class TransferRequest {
  @fieldOf.id() sourceWalletId: number;
  @OneOf([0, 1], { description: '0 wallet, 1 card' }) destinationType: 0 | 1;
  @fieldOf.id() destinationId: number;
  @fieldOf.amount() amount: number;
  @Text({ max: 140, optional: true }) description?: string;
}
