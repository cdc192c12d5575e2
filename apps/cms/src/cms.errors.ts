import { cmsCatalog, configCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';
import { raisesOf } from '@sadpath/service';

/** Makes the errors of CMS, and no others. */
export const cmsError = errorsOf(cmsCatalog);

/** Declares which codes an operation may answer; those of the Config Service are passed on. */
export const Raises = raisesOf(cmsCatalog, [configCatalog]);
