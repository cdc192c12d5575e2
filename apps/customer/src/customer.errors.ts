import { cbsConnectorCatalog, cmsCatalog, configCatalog, customerCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';
import { raisesOf } from '@sadpath/service';

/** Makes the errors of the Customer Service, and no others. */
export const customerError = errorsOf(customerCatalog);

/** Declares which codes an operation may answer, those of the services it calls included. */
export const Raises = raisesOf(customerCatalog, [configCatalog, cmsCatalog, cbsConnectorCatalog]);
