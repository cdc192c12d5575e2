import { authCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';
import { raisesOf } from '@sadpath/service';

/** Makes the errors of the Auth Service. */
export const authError = errorsOf(authCatalog);

/** Declares which codes an operation may answer. */
export const Raises = raisesOf(authCatalog);
