import { comparing } from '@sadpath/errors';
import { formatDecimal, type Minor } from '@sadpath/money';
import { minorLimit, type ChannelPreference, type Preferences, type Scope, type ScopePreference } from './preferences';
import { CHANNELS, limitsOf, offers, type Channel, type Product } from './product';
import { aboveProduct, invalidInput, notOffered } from './refusals';

/** What a request asks of one channel; members left out stay as they are. Limits in minor units. */
export interface ChannelChange {
  readonly isEnabled?: boolean | undefined;
  readonly dailyLimit?: Minor | undefined;
  readonly maxLimit?: Minor | undefined;
}

export interface ScopeChange {
  readonly isEnabled?: boolean | undefined;
  readonly channels: Readonly<Partial<Record<Channel, ChannelChange>>>;
}

/** What a request asks of the preferences of a card. */
export interface PreferenceChange {
  readonly domestic: ScopeChange;
  readonly international: ScopeChange;
  readonly dynamicAuth?: { readonly otp?: boolean | undefined; readonly pin?: boolean | undefined } | undefined;
  readonly swipeToPay?: ChannelChange | undefined;
}

const SCOPES = ['domestic', 'international'] as const;

/**
 * The preferences after a change, features before limits (contracts/debit.md §3.3.6). Throws `product.level.disable`
 * for a feature the product has off, `invalid.daily.limit.product` above its maximum, and `invalid.input.request`
 * when a daily limit would exceed its own maximum.
 */
export function changePreferences(now: Preferences, change: PreferenceChange, product: Product): Preferences {
  for (const { feature, field } of featuresAsked(isOnIn(change))) requireFeature(product, feature, field);
  refuseAboveProduct(change, product);
  const next: Preferences = {
    domestic: mergeScope(now.domestic, change.domestic),
    international: mergeScope(now.international, change.international),
    dynamicAuth: { ...now.dynamicAuth, ...defined(change.dynamicAuth ?? {}) },
    swipeToPay: mergeChannel(now.swipeToPay, change.swipeToPay ?? {}),
  };
  refuseDailyAboveMax(next);
  return next;
}

/** Throws `product.level.disable` when the product lacks a feature; `field` is what asks for it in the request. */
export function requireFeature(product: Product, feature: string, field = feature): void {
  if (!offers(product, feature)) throw notOffered(feature, field);
}

/** A feature that a request switches on, and by which of its members. */
export interface AskedFeature {
  readonly feature: string;
  readonly field: string;
}

/** The features that a request switches on, in the order in which the product is asked; `isOn` tells it of a member. */
export function featuresAsked(isOn: (field: string) => boolean): readonly AskedFeature[] {
  const inScopes = SCOPES.flatMap((scope) => {
    const channels = CHANNELS.map((channel) => ({ feature: channel, field: `${scope}.${channel}.isEnabled` }));
    const channelsOn = channels.filter(({ field }) => isOn(field));
    const own = [`${scope}.isEnabled`].filter(isOn);
    // A channel abroad is one of the feature abroad as well.
    const [field] = scope === 'international' ? [...own, ...channelsOn.map((channel) => channel.field)] : own;
    return field === undefined ? channelsOn : [{ feature: scope, field }, ...channelsOn];
  });
  return [...inScopes, ...OTHER_FEATURES.filter(({ field }) => isOn(field))];
}

const OTHER_FEATURES: readonly AskedFeature[] = [
  { feature: 'dynamicAuthOtp', field: 'dynamicAuth.otp' },
  { feature: 'dynamicAuthPin', field: 'dynamicAuth.pin' },
  { feature: 'swipeToPay', field: 'swipeToPay.isEnabled' },
];

interface Switch {
  readonly isEnabled?: boolean | undefined;
}

/** The switches of a change, or of preferences. */
interface Switches extends Readonly<
  Record<Scope, Switch & { readonly channels: Readonly<Partial<Record<Channel, Switch>>> }>
> {
  readonly dynamicAuth?: PreferenceChange['dynamicAuth'];
  readonly swipeToPay?: Switch | undefined;
}

/** Whether a change switches on what stands at a member of its request, or preferences have it on. */
export function isOnIn({ dynamicAuth, swipeToPay, ...scopes }: Switches): (field: string) => boolean {
  const { otp, pin } = dynamicAuth ?? {};
  const others = { 'dynamicAuth.otp': otp, 'dynamicAuth.pin': pin, 'swipeToPay.isEnabled': swipeToPay?.isEnabled };
  const inScopes = SCOPES.flatMap((scope) => [
    [`${scope}.isEnabled`, scopes[scope].isEnabled] as const,
    ...CHANNELS.map(
      (channel) => [`${scope}.${channel}.isEnabled`, scopes[scope].channels[channel]?.isEnabled] as const,
    ),
  ]);
  const flags = new Map([...Object.entries(others), ...inScopes]);
  return (field) => flags.get(field) === true;
}

function refuseAboveProduct(change: PreferenceChange, product: Product): void {
  for (const scope of SCOPES) {
    for (const channel of CHANNELS) {
      refuseLimit({ scope, channel, change: change[scope].channels[channel] }, product);
    }
  }
  refuseLimit({ scope: 'domestic', channel: 'swipeToPay', change: change.swipeToPay }, product);
}

interface AskedLimit {
  readonly scope: Scope;
  readonly channel: string;
  readonly change: ChannelChange | undefined;
}

function refuseLimit({ scope, channel, change }: AskedLimit, product: Product): void {
  const bound = minorLimit(limitsOf(product, scope, channel).maxLimit);
  if (bound === null) return;
  const highest = formatDecimal(bound, 2);
  for (const member of LIMITS_ASKED) {
    const asked = change?.[member] ?? 0;
    if (asked <= bound) continue;
    const values = comparing({ [member]: formatDecimal(asked, 2) }, { 'maximum of the product': highest });
    throw aboveProduct(limitField({ scope, channel, member }), { channel, highest, ...values });
  }
}

const LIMITS_ASKED = ['dailyLimit', 'maxLimit'] as const;

/** One limit that can be asked for. */
interface Limit {
  readonly scope: Scope;
  readonly channel: string;
  readonly member: (typeof LIMITS_ASKED)[number];
}

function limitField({ scope, channel, member }: Limit): string {
  return channel === 'swipeToPay' ? `swipeToPay.${member}` : `${scope}.${channel}.${member}`;
}

/** All limits that can be asked for and the members of a request that do, in the order in which they are held against the product. */
export function askableLimits(): readonly (Limit & { readonly field: string })[] {
  const channels = SCOPES.flatMap((scope) => CHANNELS.map((channel) => ({ scope, channel })));
  const all = [...channels, { scope: 'domestic' as const, channel: 'swipeToPay' }];
  return all.flatMap((one) =>
    LIMITS_ASKED.map((member) => ({ ...one, member, field: limitField({ ...one, member }) })),
  );
}

/** The most that the card may spend through the channel at once, in rupees; undefined where there is no such limit. */
export function highestOf({ swipeToPay, ...scopes }: Preferences, { scope, channel }: Limit): string | undefined {
  const preference = channel === 'swipeToPay' ? swipeToPay : scopes[scope].channels[channel as Channel];
  return preference.maxLimit === null ? undefined : formatDecimal(preference.maxLimit, 2);
}

function mergeScope(now: ScopePreference, change: ScopeChange): ScopePreference {
  const channels = CHANNELS.map((channel) => [
    channel,
    mergeChannel(now.channels[channel], change.channels[channel] ?? {}),
  ]);
  return {
    isEnabled: change.isEnabled ?? now.isEnabled,
    channels: Object.fromEntries(channels) as Record<Channel, ChannelPreference>,
  };
}

function mergeChannel(now: ChannelPreference, change: ChannelChange): ChannelPreference {
  return { ...now, ...defined(change) };
}

/** The members that have a value: an undefined one must not hide what stands. */
function defined<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function refuseDailyAboveMax(next: Preferences): void {
  for (const scope of SCOPES) {
    for (const channel of CHANNELS) refuseCrossed(next[scope].channels[channel], `${scope}.${channel}`);
  }
  refuseCrossed(next.swipeToPay, 'swipeToPay');
}

function refuseCrossed({ dailyLimit, maxLimit }: ChannelPreference, path: string): void {
  if (dailyLimit === null || maxLimit === null || dailyLimit <= maxLimit) return;
  throw invalidInput(`${path}.dailyLimit`, 'is above the maxLimit of the channel');
}
