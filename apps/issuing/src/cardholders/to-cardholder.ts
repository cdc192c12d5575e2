import type { Identity } from '../domain/cardholder';
import type { Contact } from '../domain/contact';
import type { NewCardholder } from '../domain/create-cardholder';
import type { CardholderChanges } from '../domain/edit-cardholder';
import { pick } from '../forms/pick';
import type { CreateCardholderRequest, EditCardholderRequest } from './dto/cardholders.requests.dto';

/** The details that compliance locks. */
export const IDENTITY = [
  'firstName',
  'lastName',
  'gender',
  'nationality',
  'placeOfBirth',
  'dob',
  'adrLine1',
  'city',
  'state',
  'country',
  'zipCode',
] as const satisfies readonly (keyof Identity)[];

/** How a cardholder or a bearer is reached. */
export const CONTACT = [
  'emailAdr',
  'callingCode',
  'cellNum',
  'countryCallingCode',
  'phoneNum',
] as const satisfies readonly (keyof Contact)[];

/** The request to create, in the words of the domain. */
export function newCardholderOf(body: CreateCardholderRequest): NewCardholder {
  return {
    identity: pick(body, IDENTITY),
    contact: pick(body, CONTACT),
    usesSumsub: body.sumsubEnabled === 1,
    ...pick(body, ['transactionLimit']),
  };
}

/** The request to edit, in the words of the domain. */
export function changesOf(body: EditCardholderRequest): CardholderChanges {
  return { identity: pick(body, IDENTITY), contact: pick(body, CONTACT), ...pick(body, ['transactionLimit']) };
}
