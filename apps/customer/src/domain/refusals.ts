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

/** The refusal of a card that somebody describes by the end of its number. */
export function noSuchCard(cardNoLastSix: string): ReturnType<typeof customerError> {
  return cardNotFound(`number ending in ${cardNoLastSix} with these particulars`, 'cardNoLastSix');
}

/** The refusal of a card number, which is never repeated; `field` is what holds it in the request. */
export function cardNumberNotFound(field: 'cardNumber' | 'encryptedCardNumber'): ReturnType<typeof customerError> {
  return cardNotFound(field === 'cardNumber' ? 'the given card number' : 'the encrypted card number', field);
}

/** The refusal of a kit that is a card of somebody else. */
export function notOfCustomer(kitNo: string, entityId: string): ReturnType<typeof customerError> {
  return cardNotFound(`kit ${kitNo} and customer ${entityId}`, 'kitNo', kitNo);
}

/** The refusal of a kit that is nobody's card yet. */
export function notIssued(kitNo: string): ReturnType<typeof customerError> {
  return cardNotFound(`kit ${kitNo}`, 'kitNo', kitNo);
}

/** The refusal of a customer without cards; `field` is what names him in the request. */
export function hasNoCard(entityId: string, field = 'entityId'): ReturnType<typeof customerError> {
  return customerError(
    'card.not.found',
    { identifier: `customer ${entityId}` },
    { fields: [fieldFault(field, 'is of a customer without cards')] },
  );
}

/** The refusal of a kit that has left the stock. */
export function notInStock(kitNo: string): ReturnType<typeof customerError> {
  const fields = [fieldFault('kitNo', 'is not in stock any more', kitNo)];
  return customerError('invalid.kit.info', { kitNo }, { fields });
}

/** The refusal of a feature that the product of a card has off; `field` is what asks for it in the request. */
export function notOffered(feature: string, field = feature): ReturnType<typeof customerError> {
  return customerError('product.level.disable', { feature }, { fields: [fieldFault(field, 'is off in the product')] });
}

/** The refusal of a limit above that of the product, which is told in rupees; `field` is what asks for it in the request. */
export function aboveProduct(
  field: string,
  { channel, highest, ...values }: LimitOfProduct,
): ReturnType<typeof customerError> {
  const fields = [fieldFault(field, `must be at most ${highest}`)];
  return customerError('invalid.daily.limit.product', { channel, highest }, { fields, ...values });
}

interface LimitOfProduct {
  readonly channel: string;
  readonly highest: string;
  readonly compared?: string;
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

/** Members that hold a PIN. */
export type PinField = 'pin' | 'oldPin' | 'newPin';

/** The refusal of a PIN that is wrong, or not set. */
export function invalidPin(field: PinField, tried: TriedPin = {}): ReturnType<typeof customerError> {
  return customerError('invalid.pin', undefined, {
    fields: [fieldFault(field, 'is not the PIN of this card')],
    ...tried,
  });
}

/** How many wrong PINs there were when one was compared. */
interface TriedPin {
  readonly compared?: string;
}

/** The refusal of a PIN that cannot be read. */
export function unreadablePin(field: PinField, tried: TriedPin = {}): ReturnType<typeof customerError> {
  const fields = [fieldFault(field, 'must be four digits, as they are or in the coding of the request')];
  return customerError('invalid.pin', undefined, { fields, ...tried });
}
