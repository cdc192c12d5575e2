import { walletCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';
import { raisesOf } from '@sadpath/service';

/** The only maker of this service's errors; it knows the wallet catalog and nothing else. */
export const walletError = errorsOf(walletCatalog);

/** Declares which codes an operation may answer. */
export const Raises = raisesOf(walletCatalog);
