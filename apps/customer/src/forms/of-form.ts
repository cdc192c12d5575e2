import { withoutNulls } from '@sadpath/forms';
import type { Address, Contact, KycDocument } from '../domain/customer';
import type { AccountChange } from '../domain/update-customer';
import type { AccountForm } from './account.form.dto';
import type { AddressForm } from './address.form.dto';
import type { ContactForm } from './contact.form.dto';
import type { KycForm } from './kyc.form.dto';

/** The address of a form; what it leaves out is null. */
export function addressOf(form: AddressForm): Address {
  return {
    ...form,
    address2: form.address2 ?? null,
    address3: form.address3 ?? null,
    district: form.district ?? null,
    isoCountryCode: form.isoCountryCode ?? null,
  };
}

/** The contact of a form; notifications are off unless asked for. */
export function contactOf(form: ContactForm): Contact {
  return {
    contactNo: form.contactNo ?? null,
    emailId: form.emailId ?? null,
    notification: form.notification ?? false,
    appId: form.appId ?? null,
  };
}

/** The document of a form. */
export function kycOf(form: KycForm): KycDocument {
  return { ...form, documentExpiry: form.documentExpiry ?? null };
}

/** What a form says of an account; null says nothing. */
export function accountChangeOf(form: AccountForm): AccountChange {
  return withoutNulls(form) as AccountChange;
}
