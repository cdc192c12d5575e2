import { customerCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';

/** Makes the errors of the Customer Service, and no others. */
export const customerError = errorsOf(customerCatalog);
