import { walletCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';

/** The only maker of this service's errors; it knows the wallet catalog and nothing else. */
export const walletError = errorsOf(walletCatalog);
