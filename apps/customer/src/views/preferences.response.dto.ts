import { Flag, Nested, Text } from '@sadpath/forms';

/** Switch and limits of one channel. */
export class ChannelPreferenceResponse {
  @Flag() isEnabled: boolean;
  @Text({ nullable: true }) dailyLimit: string | null;
  @Text({ nullable: true }) maxLimit: string | null;
  @Text({ nullable: true }) monthlyLimit: string | null;
  @Text({ nullable: true }) yearlyLimit: string | null;
}

/** Switches and limits at home or abroad. */
export class ScopePreferenceResponse {
  @Flag() isEnabled: boolean;
  @Nested(() => ChannelPreferenceResponse) atm: ChannelPreferenceResponse;
  @Nested(() => ChannelPreferenceResponse) pos: ChannelPreferenceResponse;
  @Nested(() => ChannelPreferenceResponse) ecom: ChannelPreferenceResponse;
  @Nested(() => ChannelPreferenceResponse) contactless: ChannelPreferenceResponse;
  @Nested(() => ChannelPreferenceResponse) tokenization: ChannelPreferenceResponse;
  @Nested(() => ChannelPreferenceResponse) recurringPayments: ChannelPreferenceResponse;
}

export class DynamicAuthResponse {
  @Flag() otp: boolean;
  @Flag() pin: boolean;
}

export class SwitchResponse {
  @Flag() isEnabled: boolean;
}

/** The whole state of the preferences of a card (contracts/debit.md §3.3.6). */
export class PreferencesResponse {
  @Text() entityId: string;
  @Text() kitNo: string;
  @Text() cardType: string;
  @Nested(() => ScopePreferenceResponse) domestic: ScopePreferenceResponse;
  @Nested(() => ScopePreferenceResponse) international: ScopePreferenceResponse;
  @Nested(() => DynamicAuthResponse) dynamicAuth: DynamicAuthResponse;
  @Nested(() => ChannelPreferenceResponse) swipeToPay: ChannelPreferenceResponse;
  @Nested(() => SwitchResponse) locationShield: SwitchResponse;
  @Text({ nullable: true }) changer: string | null;
  @Text({ nullable: true }) channel: string | null;
  @Text({ nullable: true }) creator: string | null;
}

/** The second factors and shields of a card. */
export class TogglesResponse {
  @Flag() superOtp: boolean;
  @Flag() superPin: boolean;
  @Nested(() => SwitchResponse) locationShield: SwitchResponse;
  @Nested(() => SwitchResponse) swipeToPay: SwitchResponse;
}
