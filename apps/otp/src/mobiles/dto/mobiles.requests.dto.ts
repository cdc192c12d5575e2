import { EntityId } from '@sadpath/dcms';
import { Email, ListOf } from '@sadpath/forms';
import { Mobile } from '../../forms/mobile';

/** `POST /otp-manager/mobiles`: one more number of a customer. */
export class RegisterMobileRequest {
  @Mobile() mobile: string;
  @EntityId({ example: 'CIF2001' }) entityId: string;
  @Email({ optional: true }) emailId?: string | null;
}

/** A number of a customer, and where e-mail for it goes. */
export class ContactForm {
  @Mobile() mobile: string;
  @Email({ optional: true }) emailId?: string | null;
}

/** Whose numbers are meant. */
export class EntityPath {
  @EntityId({ example: 'CIF2001' }) entityId: string;
}

/** `PUT /otp-manager/customers/{entityId}/mobiles`: all numbers a customer has from now on. */
export class ReplaceMobilesRequest {
  @ListOf(() => ContactForm, { max: 20, description: 'All of them; what is not named is forgotten' })
  mobiles: readonly ContactForm[];
}
