/** What an OTP may be for (contract §3.6). */
export const PURPOSES = ['SET_PIN', 'TRANSACTION', 'LOGIN', 'CARD_BLOCK', 'KIT_ACTIVATION', 'GET_CVV'] as const;

/** A purpose as it stands on the wire. */
export type Purpose = (typeof PURPOSES)[number];

/** Purposes of an OTP that must name the card it is about. */
export const CARD_PURPOSES: readonly Purpose[] = ['SET_PIN', 'CARD_BLOCK', 'KIT_ACTIVATION', 'GET_CVV'];
