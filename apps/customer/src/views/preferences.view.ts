import { formatDecimal, total, type Minor } from '@sadpath/money';
import type { Card } from '../domain/card';
import type { ChannelPreference, ScopePreference } from '../domain/preferences';
import { CHANNELS, type Channel } from '../domain/product';

/** The whole state of the preferences of a card (contracts/debit.md §3.3.6). */
export function preferencesView(card: Card) {
  const { domestic, international, dynamicAuth, swipeToPay } = card.preferences;
  const { changer, channel, creator } = card.preferenceSource;
  return {
    entityId: card.entityId,
    kitNo: card.kitNo,
    cardType: card.cardType,
    domestic: scopeView(domestic),
    international: scopeView(international),
    dynamicAuth: { otp: dynamicAuth.otp, pin: dynamicAuth.pin },
    swipeToPay: channelView(swipeToPay),
    locationShield: { isEnabled: false },
    changer,
    channel,
    creator,
  };
}

/** Switches and limits at home or abroad. */
export function scopeView({ isEnabled, channels }: ScopePreference) {
  const views = CHANNELS.map((channel) => [channel, channelView(channels[channel])]);
  return { isEnabled, ...(Object.fromEntries(views) as Record<Channel, ReturnType<typeof channelView>>) };
}

/** The second factors and shields of a card, as fetchByCif shows them. */
export function toggleView({ preferences }: Card) {
  return {
    superOtp: preferences.dynamicAuth.otp,
    superPin: preferences.dynamicAuth.pin,
    locationShield: { isEnabled: false },
    swipeToPay: { isEnabled: preferences.swipeToPay.isEnabled },
  };
}

/** The daily limits of the channels in use, and their sum. */
export function channelLimitView({ channels }: ScopePreference) {
  const daily = { atm: channels.atm.dailyLimit, ecom: channels.ecom.dailyLimit, pos: channels.pos.dailyLimit };
  return {
    channelLimit: { atm: amountView(daily.atm), ecom: amountView(daily.ecom), pos: amountView(daily.pos) },
    totalLimit: amountView(total(Object.values(daily).map((limit) => limit ?? 0))),
  };
}

function channelView(channel: ChannelPreference) {
  return {
    isEnabled: channel.isEnabled,
    dailyLimit: amountView(channel.dailyLimit),
    maxLimit: amountView(channel.maxLimit),
    monthlyLimit: amountView(channel.monthlyLimit),
    yearlyLimit: amountView(channel.yearlyLimit),
  };
}

function amountView(amount: Minor | null): string | null {
  return amount === null ? null : formatDecimal(amount, 2);
}
