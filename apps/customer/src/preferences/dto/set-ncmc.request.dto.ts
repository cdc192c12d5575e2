import { AccountNo, Amount } from '@sadpath/dcms';
import { Flag, Nested } from '@sadpath/forms';
import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { OptionalText } from '../../forms/fields';

/** When a transit wallet loads itself, and how much. */
export class AutoReloadForm {
  @Flag()
  readonly enabled: boolean;

  @Amount({ optional: true })
  readonly threshold?: string | null;

  @Amount({ optional: true })
  readonly loadAmount?: string | null;
}

/** Preferences of a transit wallet. */
export class SetNcmcRequest extends CardKeyRequest {
  @AccountNo({ optional: true, description: 'The account of the card without it.' })
  readonly accountNo?: string | null;

  @Nested(() => AutoReloadForm, { optional: true })
  readonly autoReload?: AutoReloadForm | null;

  @OptionalText()
  readonly channel?: string | null;

  @OptionalText()
  readonly creator?: string | null;

  @OptionalText()
  readonly changer?: string | null;
}
