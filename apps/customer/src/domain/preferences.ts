import { parseDecimal, type Minor } from '@sadpath/money';
import { CHANNELS, limitsOf, offers, type Channel, type Product, type ProductLimits } from './product';

/** Where a card is used. */
export type Scope = 'domestic' | 'international';

/** Switch and limits of one channel, in minor units; null means unlimited. */
export interface ChannelPreference {
  readonly isEnabled: boolean;
  /** @minimum 0 */
  readonly dailyLimit: Minor | null;
  /** @minimum 0 */
  readonly maxLimit: Minor | null;
  /** @minimum 0 */
  readonly monthlyLimit: Minor | null;
  /** @minimum 0 */
  readonly yearlyLimit: Minor | null;
}

export interface ScopePreference {
  readonly isEnabled: boolean;
  readonly channels: Readonly<Record<Channel, ChannelPreference>>;
}

/** What the customer has switched on and how far, for one card (contracts/debit.md §3.3.6). */
export interface Preferences {
  readonly domestic: ScopePreference;
  readonly international: ScopePreference;
  readonly dynamicAuth: { readonly otp: boolean; readonly pin: boolean };
  readonly swipeToPay: ChannelPreference;
}

/** Channels on in a new card; the others and everything abroad start off (contracts/debit.md §6). */
const ON_AT_ISSUE: ReadonlySet<Channel> = new Set<Channel>(['atm', 'pos']);

/** Cards of one product begin alike. */
const known = new WeakMap<Product, Preferences>();

/** Preferences of a new card: domestic ATM and POS on as far as the product has them, limits of the product. */
export function initialPreferences(product: Product): Preferences {
  const preferences = known.get(product) ?? preferencesOf(product);
  known.set(product, preferences);
  return preferences;
}

function preferencesOf(product: Product): Preferences {
  return {
    domestic: { isEnabled: offers(product, 'domestic'), channels: initialChannels(product, 'domestic') },
    international: { isEnabled: false, channels: initialChannels(product, 'international') },
    dynamicAuth: { otp: false, pin: false },
    swipeToPay: { isEnabled: false, ...initialLimits(limitsOf(product, 'domestic', 'swipeToPay')) },
  };
}

/** An amount of the product's limits in minor units; null when the product names none. */
export function minorLimit(limit: string | number | null | undefined): Minor | null {
  return parseDecimal(limit, 2) ?? null;
}

function initialChannels(product: Product, scope: Scope): Record<Channel, ChannelPreference> {
  const entries = CHANNELS.map((channel) => [
    channel,
    {
      isEnabled: ON_AT_ISSUE.has(channel) && offers(product, channel),
      ...initialLimits(limitsOf(product, scope, channel)),
    },
  ]);
  return Object.fromEntries(entries) as Record<Channel, ChannelPreference>;
}

function initialLimits(limits: ProductLimits): Omit<ChannelPreference, 'isEnabled'> {
  return {
    dailyLimit: minorLimit(limits.dailyLimit),
    maxLimit: minorLimit(limits.maxLimit),
    monthlyLimit: minorLimit(limits.monthlyLimit),
    yearlyLimit: minorLimit(limits.yearlyLimit),
  };
}
