import { bankingCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';

/** The only maker of errors in the banking service. */
export const bankingError = errorsOf(bankingCatalog);
