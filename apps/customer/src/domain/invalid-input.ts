import { customerError } from '../customer.errors';

/** The refusal of one field that is well-formed and makes no sense. */
export function invalidInput(field: string, message: string): ReturnType<typeof customerError> {
  return customerError('invalid.input.request', undefined, { fields: [{ field, message }] });
}
