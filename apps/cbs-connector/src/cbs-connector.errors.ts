import { cbsConnectorCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';

/** Makes the errors of the CBS Connector, and no others. */
export const cbsError = errorsOf(cbsConnectorCatalog);
