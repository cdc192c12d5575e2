import { authCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';

/** Makes the errors of the Auth Service. */
export const authError = errorsOf(authCatalog);
