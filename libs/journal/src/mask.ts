/** What stands in the place of a secret. */
export const MASKED = '***';

const SECRET_NAMES = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'x-internal-api-key',
  'x-admin-token',
  'apikey',
  'api_key',
  'password',
  'pin',
  'oldpin',
  'newpin',
  'pinblock',
  'cvv',
  'cvv2',
  'cvc',
  'otp',
  'mfacode',
  'mfatoken',
  'verificationcode',
  'totp',
  'secret',
  'id_token',
  'token',
  'accesstoken',
  'access_token',
  'refreshtoken',
  'refresh_token',
  'encryptedcardnumber',
  'webhooksecret',
  'privatekey',
  'signature',
  'x-webhook-signature',
  'x-signature',
]);
const CARD_NAMES = new Set(['cardnumber', 'cardno', 'pan', 'cardnolastsix']);
const SHORT_CODE = /^\d{3,8}$/;
const CARD_NUMBER = /(?<!\d)\d{13,19}(?!\d)/g;
const JWT = /eyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const MAX_TEXT = 4_096;
const MAX_MEMBERS = 200;

/** A copy of a value without its secrets: by the names of members, and card numbers and tokens wherever they stand. Long values are cut. */
export function mask(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 1e12 ? maskNumber(value) : value;
  if (Array.isArray(value)) return value.slice(0, MAX_MEMBERS).map(mask);
  if (value === null || typeof value !== 'object') return value;
  return maskMembers(value);
}

function maskMembers(value: object): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  let members = 0;
  for (const key in value) {
    if (++members > MAX_MEMBERS) break;
    out[key] = maskMember(key, (value as Record<string, unknown>)[key]);
  }
  return out;
}

/** Masks the value of one named member, header or query parameter. */
export function maskMember(name: string, value: unknown): unknown {
  const lower = name.toLowerCase();
  if (SECRET_NAMES.has(lower)) return isEmpty(value) ? value : MASKED;
  if (CARD_NAMES.has(lower)) return maskCard(value);
  if (lower === 'code' && (typeof value === 'string' || typeof value === 'number') && SHORT_CODE.test(String(value)))
    return MASKED;
  return mask(value);
}

/** Masks card numbers and tokens in free text, and the values of secret members in text that looks like JSON or a form. */
export function maskText(text: string): string {
  const cut = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${String(text.length)} characters)` : text;
  if (cut.length < 8) return cut;
  return cut.replace(CARD_NUMBER, maskDigits).replace(JWT, MASKED);
}

const PAIR = /(["']?)([\w-]{2,30})\1(\s*[:=]\s*)("(?:[^"\\]|\\.)*"?|[^\s,&;}\]]+)/g;

/** Masks a body that could not be read as JSON. */
export function maskRaw(text: string): string {
  const paired = text
    .slice(0, MAX_TEXT)
    .replace(PAIR, (whole, quote: string, name: string, sep: string, value: string) => {
      const bare = value.replace(/^"|"$/g, '');
      return maskMember(name, bare) === bare ? whole : `${quote}${name}${quote}${sep}"${MASKED}"`;
    });
  return maskText(paired);
}

/** Masks a path with its query string. */
export function maskUrl(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return maskText(url);
  const query = url.slice(at + 1).replace(/([^&=]+)=([^&]*)/g, (_, name: string, value: string) => {
    const masked = maskMember(name, value);
    return `${name}=${typeof masked === 'string' ? masked : value}`;
  });
  return `${maskText(url.slice(0, at))}?${query}`;
}

function maskCard(value: unknown): unknown {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return mask(value);
  return /^\d{12,19}$/.test(text) ? maskDigits(text) : /^\d+$/.test(text) || text.length > 24 ? MASKED : maskText(text);
}

function maskNumber(value: number): number | string {
  const text = String(value);
  const masked = text.replace(CARD_NUMBER, maskDigits);
  return masked === text ? value : masked;
}

/** A run of digits that passes Luhn's check is taken for a card number. */
function maskDigits(digits: string): string {
  return passesLuhn(digits) ? `${digits.slice(0, 6)}${'X'.repeat(digits.length - 10)}${digits.slice(-4)}` : digits;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
