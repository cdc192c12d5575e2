import { cbsConnectorCatalog, cmsCatalog, configCatalog, customerCatalog } from '@sadpath/catalog';
import { raisesOf } from '@sadpath/errors/nest';

/** Declares which codes an operation may answer, those of the services it calls included. */
export const Raises = raisesOf(customerCatalog, [configCatalog, cmsCatalog, cbsConnectorCatalog]);
