import { Email, Flag } from '@sadpath/forms';
import { Mobile, OptionalText } from './fields';

/** One way of reaching a customer. */
export class ContactForm {
  @Mobile({ optional: true })
  readonly contactNo?: string | null;

  @Email({ optional: true })
  readonly emailId?: string | null;

  @Flag({ optional: true })
  readonly notification?: boolean | null;

  @OptionalText()
  readonly appId?: string | null;
}
