import { configCatalog, customerCatalog, feePostingCatalog } from '@sadpath/catalog';
import { raisesOf } from '@sadpath/errors/nest';

/** Declares which codes an operation may answer; those of Customer and Config Service are passed on. */
export const Raises = raisesOf(feePostingCatalog, [customerCatalog, configCatalog]);
