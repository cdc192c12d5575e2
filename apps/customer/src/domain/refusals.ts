import type { FieldFault } from '@sadpath/errors';
import { customerError } from '../customer.errors';

/** One field of a refusal and what is wrong with it; the sentence begins with the field. With its value it is told where the request has that. */
export function fieldFault(field: string, fault: string, value?: string): FieldFault {
  return { field, message: `${field} ${fault}`, ...(value !== undefined && { value }) };
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
  const fields = [fieldFault('kitNo', 'is not in the inventory', kitNo)];
  return customerError('kit.not.found', { kitNo }, { fields, ...(details === undefined ? {} : { details }) });
}

/** The refusal of a kit or number that is no card of the customer. */
export function cardNotFound(identifier: string, field = 'kitNo', value?: string): ReturnType<typeof customerError> {
  return customerError(
    'card.not.found',
    { identifier },
    { fields: [fieldFault(field, 'is not a card of this customer', value)] },
  );
}

/** The refusal of an account that is not linked to the customer. */
export function notLinked(accountNo: string): ReturnType<typeof customerError> {
  const fields = [fieldFault('accountNo', 'is not linked to this customer', accountNo)];
  return customerError('invalid.source.account', { accountNo }, { fields });
}

/** The refusal of an account that no card can draw on any more. */
export function isClosed(accountNo: string): ReturnType<typeof customerError> {
  const fields = [fieldFault('accountNo', 'is CLOSED', accountNo)];
  return customerError('invalid.source.account', { accountNo }, { fields });
}

/** The refusal of a PIN that is wrong, or not set; `sent` is what stands for it in the request. */
export function invalidPin({ sent, ...values }: TriedPin = {}): ReturnType<typeof customerError> {
  const fields = [fieldFault('pin', 'is not the PIN of this card', sent)];
  return customerError('invalid.pin', undefined, { fields, ...values });
}

/** A PIN that was compared, and how many wrong ones there were. */
interface TriedPin {
  readonly sent?: string | undefined;
  readonly compared?: string;
}

/** The refusal of a new PIN that cannot be read. */
export function unreadablePin(sent: string): ReturnType<typeof customerError> {
  const fields = [fieldFault('pin', 'must be four digits, as they are or in the coding of the request', sent)];
  return customerError('invalid.pin', undefined, { fields });
}
