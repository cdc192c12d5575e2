import { cmsCatalog, configCatalog } from '@sadpath/catalog';
import { raisesOf } from '@sadpath/errors/nest';

/** Declares which codes an operation may answer; those of the Config Service are passed on. */
export const Raises = raisesOf(cmsCatalog, [configCatalog]);
