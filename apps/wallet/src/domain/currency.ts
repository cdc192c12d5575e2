/** The currencies in which wallets can be held (contract wallet §2.5). */
export const CURRENCIES = ['USD', 'EUR', 'GBP', 'INR', 'JPY'] as const;

export type Currency = (typeof CURRENCIES)[number];

const WITHOUT_FRACTION: readonly Currency[] = ['JPY'];

/** Decimal places of a currency's minor unit. */
export function decimalsOf(currency: Currency): number {
  return WITHOUT_FRACTION.includes(currency) ? 0 : 2;
}

/** True for the code of a supported currency. */
export function isCurrency(code: string): code is Currency {
  return (CURRENCIES as readonly string[]).includes(code);
}
