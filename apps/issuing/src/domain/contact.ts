import { issuingError } from '../issuing.errors';

/** How a cardholder or a card's bearer is reached (contract §3.1). */
export interface Contact {
  /** @pattern ^[^\x40\s]+\x40[^\x40\s]+$ */
  readonly emailAdr: string;
  /**
   * Three digits.
   * @pattern ^[0-9]{3}$
   */
  readonly callingCode: string;
  /** @pattern ^[0-9]{10,20}$ */
  readonly cellNum: string;
  /**
   * Alpha-2 country of `phoneNum`.
   * @pattern ^[A-Z]{2}$
   */
  readonly countryCallingCode?: string;
  /** @pattern ^[0-9]{10,20}$ */
  readonly phoneNum?: string;
}

/** The contact with the changes laid over it. Throws `field_required` when a phone number stands without its country. */
export function changeContact(contact: Contact, changes: Partial<Contact>): Contact {
  const changed = { ...contact, ...changes };
  if (changed.phoneNum !== undefined && changed.countryCallingCode === undefined) {
    const fault = {
      field: 'countryCallingCode',
      rule: 'required',
      message: 'countryCallingCode is required with phoneNum',
    };
    throw issuingError('field_required', undefined, { fields: [fault] });
  }
  return changed;
}
