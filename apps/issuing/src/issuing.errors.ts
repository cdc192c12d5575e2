import { issuingCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';
import { raisesOf } from '@sadpath/service';

/** The only maker of errors in the issuing service. */
export const issuingError = errorsOf(issuingCatalog);

/** Declares which codes an operation may answer. */
export const Raises = raisesOf(issuingCatalog);
