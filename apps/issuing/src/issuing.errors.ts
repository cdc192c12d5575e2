import { issuingCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';

/** The only maker of errors in the issuing service. */
export const issuingError = errorsOf(issuingCatalog);
