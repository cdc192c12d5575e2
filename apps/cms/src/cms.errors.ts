import { cmsCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';

/** Makes the errors of CMS, and no others. */
export const cmsError = errorsOf(cmsCatalog);
