import { feePostingCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';

/** Makes the errors of Fee Posting, and no others. */
export const feeError = errorsOf(feePostingCatalog);
