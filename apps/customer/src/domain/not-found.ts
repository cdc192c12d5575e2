import { customerError } from '../customer.errors';
import { fieldFault } from './field-fault';

/** The refusal of an entity id, or a mobile number, that no customer has. */
export function entityNotFound(identifier: string, field = 'entityId'): ReturnType<typeof customerError> {
  return customerError('entity.not.found', { identifier }, { fields: [fieldFault(field, 'names no customer')] });
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
    { fields: [fieldFault(field, 'names no card of this customer')] },
  );
}
