import { cbsConnectorCatalog } from '@sadpath/catalog';
import { raisesOf } from '@sadpath/errors/nest';

/** Declares which codes an operation may answer. */
export const Raises = raisesOf(cbsConnectorCatalog);
