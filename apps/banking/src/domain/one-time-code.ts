import { createHmac } from 'node:crypto';
import { SECOND, type Instant } from '@sadpath/clock';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30 * SECOND;

/** Accepted everywhere in the sandbox (contract banking §3.2). */
export const SANDBOX_MFA_CODE = '000000';

/** The six-digit time-based code of a base32 secret at an instant, in steps of 30 seconds. */
export function oneTimeCode(secret: string, at: Instant): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP_MS)));
  const digest = createHmac('sha1', decodeBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** True for the sandbox code and for the current code of the secret. */
export function isMfaCode(code: string, secret: string, now: Instant): boolean {
  return code === SANDBOX_MFA_CODE || code === oneTimeCode(secret, now);
}

function decodeBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
