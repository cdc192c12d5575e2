import type { Minor } from '@sadpath/money';
import type { Network } from './tenant';

export const CARD_TYPES = ['PHYSICAL', 'VIRTUAL'] as const;
export const EMBOSS_TYPES = ['PERSONALIZED', 'NON_PERSONALIZED'] as const;

/** Operations for which a product may demand an OTP. */
export const OTP_OPERATIONS = ['KIT_ACTIVATION', 'SET_PIN', 'GET_CVV'] as const;

/** Ways of paying that a product may limit; each is a feature too. */
export const CHANNELS = [
  'atm',
  'pos',
  'ecom',
  'contactless',
  'tokenization',
  'recurringPayments',
  'swipeToPay',
] as const;

/** Where a payment takes place; each is a feature too. */
export const AREAS = ['domestic', 'international'] as const;

/** Switches of a product (contract §3.2). */
export const FEATURES = [...AREAS, ...CHANNELS, 'ncmc', 'locationShield', 'dynamicAuthOtp', 'dynamicAuthPin'] as const;

/** The limits of one channel. */
export const LIMITS = ['dailyLimit', 'maxLimit', 'monthlyLimit', 'yearlyLimit'] as const;

export type Channel = (typeof CHANNELS)[number];
export type Area = (typeof AREAS)[number];
export type Features = Readonly<Record<(typeof FEATURES)[number], boolean>>;

/** Limits of one channel, in minor units of the tenant's currency. */
export type ChannelLimit = Readonly<Partial<Record<(typeof LIMITS)[number], Minor>>>;
export type AreaLimits = Readonly<Partial<Record<Channel, ChannelLimit>>>;
export type ProductLimits = Readonly<Record<Area, AreaLimits>>;

/** A card product of a bank (contract §3.2). */
export interface Product {
  readonly productId: string;
  /**
   * @minLength 1
   * @maxLength 50
   */
  readonly productName: string;
  readonly schemeCode: string;
  readonly cardType: (typeof CARD_TYPES)[number];
  readonly bin: string;
  readonly networkType: Network;
  readonly tierType: string;
  readonly plasticCode?: string;
  /** Absent on virtual products, which nobody embosses. */
  readonly embossType?: (typeof EMBOSS_TYPES)[number];
  /**
   * @minimum 12
   * @maximum 120
   */
  readonly validityMonths: number;
  readonly features: Features;
  readonly limits: ProductLimits;
  readonly otpRequiredFor: readonly (typeof OTP_OPERATIONS)[number][];
}

/** The body of a product request as it came: product rules judge its form, too, and with a code of their own. */
export type ProductBody = Readonly<Record<string, unknown>>;

/** One fault of a request: the field, and what it breaks. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}
