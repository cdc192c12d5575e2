import { Uuid } from '@sadpath/service';

/** A wallet in the path. */
export class WalletPath {
  @Uuid() walletId: string;
}
