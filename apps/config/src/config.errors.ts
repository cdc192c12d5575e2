import { configCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';

/** Makes the errors of the Config Service, and no others. */
export const configError = errorsOf(configCatalog);
