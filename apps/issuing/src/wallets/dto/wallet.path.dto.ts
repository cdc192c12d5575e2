import { fieldOf } from '../../forms/fields';

/** A wallet in the path. */
export class WalletPath {
  @fieldOf.id() walletId: number;
}
