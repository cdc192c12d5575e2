import { bankingCatalog } from '@sadpath/catalog';
import { errorsOf, keptErrorsOf } from '@sadpath/errors';

/** The only maker of errors in the banking service. */
export const bankingError = errorsOf(bankingCatalog);

/** Makes those anew that a repeated request meets. */
export const keptBankingError = keptErrorsOf(bankingCatalog);
