import { customerError } from '../customer.errors';

/** One field of a refusal and what is wrong with it; the sentence begins with the field. */
export function fieldFault(field: string, fault: string): { readonly field: string; readonly message: string } {
  return { field, message: `${field} ${fault}` };
}

/** The refusal of one field that is well-formed and makes no sense. */
export function invalidInput(field: string, fault: string): ReturnType<typeof customerError> {
  return customerError('invalid.input.request', undefined, { fields: [fieldFault(field, fault)] });
}

/** The refusal of an entity id, or a mobile number, that no customer has. */
export function entityNotFound(identifier: string, field = 'entityId'): ReturnType<typeof customerError> {
  return customerError('entity.not.found', { identifier }, { fields: [fieldFault(field, 'does not exist')] });
}

/** The refusal of a kit number that was never in stock. */
export function kitNotFound(
  kitNo: string,
  details?: Readonly<Record<string, unknown>>,
): ReturnType<typeof customerError> {
  const fields = [fieldFault('kitNo', 'is not in the inventory')];
  return customerError('kit.not.found', { kitNo }, { fields, ...(details === undefined ? {} : { details }) });
}

/** The refusal of a kit or number that is no card of the customer. */
export function cardNotFound(identifier: string, field = 'kitNo'): ReturnType<typeof customerError> {
  return customerError(
    'card.not.found',
    { identifier },
    { fields: [fieldFault(field, 'is not a card of this customer')] },
  );
}

/** The refusal of an account that is not linked to the customer. */
export function notLinked(accountNo: string): ReturnType<typeof customerError> {
  const fields = [fieldFault('accountNo', 'is not linked to this customer')];
  return customerError('invalid.source.account', { accountNo }, { fields });
}

/** The refusal of an account that no card can draw on any more. */
export function isClosed(accountNo: string): ReturnType<typeof customerError> {
  const fields = [fieldFault('accountNo', 'is CLOSED')];
  return customerError('invalid.source.account', { accountNo }, { fields });
}

/** The refusal of a PIN that is wrong, not set, or unreadable. */
export function invalidPin(values: { readonly compared?: string } = {}): ReturnType<typeof customerError> {
  const fields = [fieldFault('pin', 'is not the PIN of this card')];
  return customerError('invalid.pin', undefined, { fields, ...values });
}
