import { ListOf } from '@sadpath/forms';
import { ContactForm } from '../../forms/contact.form.dto';
import { EntityRequest } from '../../forms/entity.request.dto';

/** New contacts of a customer. */
export class UpdateContactsRequest extends EntityRequest {
  @ListOf(() => ContactForm, { min: 1, max: 10 })
  readonly communicationInfo: readonly ContactForm[];
}
