/** Currencies of the wallets; all have two decimals (contract banking §2.12). */
export const CURRENCIES = ['NGN', 'USD', 'GBP'] as const;

export type Currency = (typeof CURRENCIES)[number];

/** Decimal places of every currency here. */
export const DECIMALS = 2;
