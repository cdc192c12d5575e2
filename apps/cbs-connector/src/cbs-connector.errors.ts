import { cbsConnectorCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';
import { raisesOf } from '@sadpath/service';

/** Makes the errors of the CBS Connector, and no others. */
export const cbsError = errorsOf(cbsConnectorCatalog);

/** Declares which codes an operation may answer. */
export const Raises = raisesOf(cbsConnectorCatalog);
