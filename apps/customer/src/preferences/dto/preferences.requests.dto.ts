import { AccountNo, Amount } from '@sadpath/dcms';
import { Flag, Nested, Text } from '@sadpath/forms';
import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { OptionalText } from '../../forms/fields';

/** A request about a card that says through which channel it came, and who made it. */
class SignedRequest extends CardKeyRequest {
  @OptionalText()
  readonly channel?: string | null;

  @OptionalText()
  readonly creator?: string | null;

  @OptionalText()
  readonly changer?: string | null;
}

/** The offer an answer is for. */
export class OptInPath {
  @Text({ pattern: /^[a-zA-Z0-9-]{1,40}$/, example: 'sms-alerts' })
  readonly operation: string;
}

/** A customer's answer to an offer. */
export class OptInRequest extends SignedRequest {
  @Flag()
  readonly optedIn: boolean;

  @OptionalText()
  readonly approver?: string | null;
}

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
export class SetNcmcRequest extends SignedRequest {
  @AccountNo({ optional: true, description: 'The account of the card without it.' })
  readonly accountNo?: string | null;

  @Nested(() => AutoReloadForm, { optional: true })
  readonly autoReload?: AutoReloadForm | null;
}

/** Switch and limits of a channel; what is left out stays. */
export class ChannelForm {
  @Flag({ optional: true })
  readonly isEnabled?: boolean | null;

  @Amount({ optional: true })
  readonly dailyLimit?: string | null;

  @Amount({ optional: true })
  readonly maxLimit?: string | null;
}

/** Switches at home or abroad. */
export class ScopeForm {
  @Flag({ optional: true })
  readonly isEnabled?: boolean | null;

  @Nested(() => ChannelForm, { optional: true })
  readonly atm?: ChannelForm | null;

  @Nested(() => ChannelForm, { optional: true })
  readonly pos?: ChannelForm | null;

  @Nested(() => ChannelForm, { optional: true })
  readonly ecom?: ChannelForm | null;

  @Nested(() => ChannelForm, { optional: true })
  readonly contactless?: ChannelForm | null;

  @Nested(() => ChannelForm, { optional: true })
  readonly tokenization?: ChannelForm | null;

  @Nested(() => ChannelForm, { optional: true })
  readonly recurringPayments?: ChannelForm | null;
}

/** Second factors. */
export class DynamicAuthForm {
  @Flag({ optional: true })
  readonly otp?: boolean | null;

  @Flag({ optional: true })
  readonly pin?: boolean | null;
}

/** New preferences of a card (contracts/debit.md §3.3.6). */
export class SetPreferencesRequest extends SignedRequest {
  @Nested(() => ScopeForm)
  readonly domestic: ScopeForm;

  @Nested(() => ScopeForm)
  readonly international: ScopeForm;

  @Nested(() => DynamicAuthForm, { optional: true })
  readonly dynamicAuth?: DynamicAuthForm | null;

  @Nested(() => ChannelForm, { optional: true })
  readonly swipeToPay?: ChannelForm | null;
}
