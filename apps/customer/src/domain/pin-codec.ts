import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { CODEC_KEY } from './codec-key';
import { base64Bytes, openGcm, sealGcm } from './gcm-codec';
import { isPin, pinBlockOf, pinOfBlock } from './pin-block';

/** How a PIN travels: v1 is AES-256-ECB over the hex text of the block, v2 is AES-256-GCM. */
export type PinCoding = 'v1' | 'v2';

/** Base64 of AES-256-ECB/PKCS7 over the upper-case hex text of the PIN block (contracts/debit.md §2.9). */
export function encodePinV1(pin: string, cardNumber: string): string {
  const cipher = createCipheriv('aes-256-ecb', CODEC_KEY, null);
  return Buffer.concat([cipher.update(pinBlockOf(pin, cardNumber), 'latin1'), cipher.final()]).toString('base64');
}

/** Base64 of IV ‖ AES-256-GCM(8-byte PIN block) ‖ tag. `iv` is 16 bytes. */
export function encodePinV2(pin: string, cardNumber: string, iv: Uint8Array): string {
  return sealGcm(Buffer.from(pinBlockOf(pin, cardNumber), 'hex'), iv);
}

/** The four-digit PIN in a request; bare digits pass as they are. Undefined when nothing can be decoded. */
export function decodePin(value: string, cardNumber: string, coding: PinCoding): string | undefined {
  if (isPin(value)) return value;
  const block = coding === 'v1' ? blockOfV1(value) : blockOfV2(value);
  return block === undefined ? undefined : pinOfBlock(block, cardNumber);
}

/** What is stored of a PIN: a keyed digest of its block, from which the PIN cannot be read. */
export function pinVerificationOf(pin: string, cardNumber: string): string {
  return createHmac('sha256', CODEC_KEY).update(pinBlockOf(pin, cardNumber)).digest('hex').slice(0, 32);
}

function blockOfV1(value: string): string | undefined {
  const bytes = base64Bytes(value);
  if (bytes === undefined) return undefined;
  const decipher = createDecipheriv('aes-256-ecb', CODEC_KEY, null);
  try {
    return Buffer.concat([decipher.update(bytes), decipher.final()]).toString('latin1');
  } catch {
    return undefined;
  }
}

/** The sealed block may be its eight bytes or their hex text. */
function blockOfV2(value: string): string | undefined {
  const plain = openGcm(value);
  return plain?.length === 8 ? plain.toString('hex') : plain?.toString('latin1');
}
