import { customerError } from '../customer.errors';
import { fieldFault } from './field-fault';

/** The refusal of one field that is well-formed and makes no sense. */
export function invalidInput(field: string, fault: string): ReturnType<typeof customerError> {
  return customerError('invalid.input.request', undefined, { fields: [fieldFault(field, fault)] });
}
