import { createCipheriv, createDecipheriv } from 'node:crypto';
import { CODEC_KEY, IV_BYTES } from './codec-key';

const TAG_BYTES = 16;

/** Base64 of IV ‖ AES-256-GCM(plain) ‖ tag, the form of every v2 value (contracts/debit.md §2.9). `iv` is 16 bytes. */
export function sealGcm(plain: Uint8Array, iv: Uint8Array): string {
  const cipher = createCipheriv('aes-256-gcm', CODEC_KEY, iv);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** What `sealGcm` sealed; undefined when the value is no Base64, too short, or its tag does not fit. */
export function openGcm(value: string): Buffer | undefined {
  const bytes = base64Bytes(value);
  if (bytes === undefined || bytes.length <= IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', CODEC_KEY, bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** The bytes of a Base64 text; undefined when it is none. */
export function base64Bytes(value: string): Buffer | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value) || value.length % 4 !== 0) return undefined;
  return Buffer.from(value, 'base64');
}
