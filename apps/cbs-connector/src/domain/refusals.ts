import { cbsError } from '../cbs-connector.errors';

/** The refusal of an account number, or a holder's entity id, that the core bank has not. */
export function invalidAccount(field: string, identifier: string): ReturnType<typeof cbsError> {
  const fields = [{ field, message: `${field} is not known to the core bank`, value: identifier }];
  return cbsError('cbs.invalid.account', { identifier }, { fields });
}
