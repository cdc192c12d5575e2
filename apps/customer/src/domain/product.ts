/** Channels a card can be used in, each with a switch and limits of its own. */
export const CHANNELS = ['atm', 'pos', 'ecom', 'contactless', 'tokenization', 'recurringPayments'] as const;

export type Channel = (typeof CHANNELS)[number];

export type CardType = 'PHYSICAL' | 'VIRTUAL';

/** Limits of a product for one channel, in major units as the Config Service states them; absent means unlimited. */
export interface ProductLimits {
  readonly dailyLimit?: string | number | null;
  readonly maxLimit?: string | number | null;
  readonly monthlyLimit?: string | number | null;
  readonly yearlyLimit?: string | number | null;
}

/** The card product as the Config Service describes it, cut down to what a card needs (contracts/debit.md §3.2). */
export interface Product {
  readonly productId: string;
  readonly productName: string;
  readonly schemeCode: string;
  readonly cardType: CardType;
  readonly bin: string;
  readonly networkType: string;
  readonly tierType: string;
  readonly plasticCode?: string | null;
  readonly embossType?: string | null;
  readonly validityMonths: number;
  readonly features: Readonly<Partial<Record<string, boolean>>>;
  readonly limits: Readonly<
    Partial<Record<'domestic' | 'international', Readonly<Partial<Record<string, ProductLimits>>>>>
  >;
  readonly otpRequiredFor: readonly string[];
}

/** The product of a card is named after the scheme of its account and its type: `2003_PHYSICAL` (contracts/debit.md §3.2). */
export function productIdOf(schemeCode: string, cardType: CardType): string {
  return `${schemeCode}_${cardType}`;
}

/** True when the product offers the feature. */
export function offers(product: Product, feature: string): boolean {
  return product.features[feature] === true;
}

/** The product's limits of a channel; abroad the domestic ones hold where the product names none. */
export function limitsOf(product: Product, scope: 'domestic' | 'international', channel: string): ProductLimits {
  return product.limits[scope]?.[channel] ?? product.limits.domestic?.[channel] ?? {};
}
