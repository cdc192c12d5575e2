import { configCatalog, customerCatalog, feePostingCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';
import { raisesOf } from '@sadpath/service';

/** Makes the errors of Fee Posting, and no others. */
export const feeError = errorsOf(feePostingCatalog);

/** Declares which codes an operation may answer; those of Customer and Config Service are passed on. */
export const Raises = raisesOf(feePostingCatalog, [customerCatalog, configCatalog]);
