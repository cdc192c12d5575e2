import { createCipheriv } from 'node:crypto';
import { CODEC_KEY, IV_BYTES } from './codec-key';
import { openGcm, sealGcm } from './gcm-codec';

const FIXED_IV = CODEC_KEY.subarray(0, IV_BYTES);

/** The v1 `encryptedCardNumber`: 64 hex digits of AES-256-CBC with the fixed IV 00…0f (contracts/debit.md §2.9). */
export function encryptCardNumberV1(cardNumber: string): string {
  const cipher = createCipheriv('aes-256-cbc', CODEC_KEY, FIXED_IV);
  return Buffer.concat([cipher.update(cardNumber, 'latin1'), cipher.final()]).toString('hex');
}

/** The v2 `encryptedCardNumber`: Base64 of IV ‖ AES-256-GCM(16 digits) ‖ tag. `iv` is 16 bytes. */
export function encryptCardNumberV2(cardNumber: string, iv: Uint8Array): string {
  return sealGcm(Buffer.from(cardNumber, 'latin1'), iv);
}

/** The 16 digits in a v2 `encryptedCardNumber`; undefined when it holds none. */
export function decryptCardNumberV2(value: string): string | undefined {
  const text = openGcm(value)?.toString('latin1');
  return text !== undefined && /^\d{16}$/.test(text) ? text : undefined;
}
