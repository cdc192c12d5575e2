import { configCatalog, feePostingCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';
import { raisesOf } from '@sadpath/service';

/** Makes the errors of the Config Service, and no others. */
export const configError = errorsOf(configCatalog);

/** Declares which codes an operation may answer; a missing fee set-up has codes in the list of Fee Posting. */
export const Raises = raisesOf(configCatalog, [feePostingCatalog]);
