/** The shared key of the sandbox for PINs and card numbers: the bytes 00 to 1f (contracts/debit.md §2.9). */
export const CODEC_KEY: Uint8Array = Uint8Array.from({ length: 32 }, (_, index) => index);

/** Bytes of the initialisation vector in front of a v2 value. */
export const IV_BYTES = 16;
