import { BOUNDS } from '@sadpath/bounds';
import { luhnDigit } from '@sadpath/money';
import { MASKED, maskAddress, maskAddresses } from './mask-address';
import { maskTokens } from './mask-tokens';

/** Names of secrets, written in lower case without separators. A key of idempotency or of a map is none. */
const SECRET_NAME =
  /(?:password|passwd|pwd|passphrase|passcode|secret|token|signature|cookie|authorization|otp|cvv2?|cvc2?|pinblock)$|(?:api|private|secret|signing|encryption|session)key$|(?:otp|mfa|auth|verification|security)code$|^(?:m|old|new)pin$|^(?:user)?pass$|^encryptedcardnumber$/;
/** Names of addresses at which somebody is told of events. */
const HOOK_NAME = /(?:webhook|callback|notify|notification|postback|hook)(?:url|uri|address|endpoint)?$/;
const CARD_NAMES = new Set(['cardnumber', 'cardno', 'pan', 'cardnolastsix']);
/** A PIN is told by its word, because `spin` and `pincode` end or begin like one. */
const PIN_NAME = /(?:^|[a-z0-9_-])(?:Pin|PIN)$|^pin$|[_-]pin$/;
const MAX_NAME = BOUNDS.nameCharacters.value;
const KINDS_KEPT = 5_000;
const kinds = new Map<string, NameKind>();

type NameKind = 'secret' | 'card' | 'code' | 'hook' | 'plain';

/** What the name of a member says of its value; remembered, because the same names come again and again. */
function kindOf(name: string): NameKind {
  // What a name means stands at its end; what is longer than any real name is told by that, and not remembered.
  if (name.length > MAX_NAME) return judge(name.slice(-MAX_NAME));
  const known = kinds.get(name);
  if (known !== undefined) return known;
  const kind = judge(name);
  if (kinds.size >= KINDS_KEPT) kinds.clear();
  kinds.set(name, kind);
  return kind;
}

/** What a name ends with: `user[password]`, `credentials.password` and `password2` are all `password`. */
function wordOf(name: string): string {
  const trimmed = name.replace(/(?<![^A-Za-z0-9])[^A-Za-z0-9]+$|(?<=[A-Za-z])[_-]?\d{1,3}[\]\s]*$/g, '');
  const own = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]+$/.exec(trimmed)?.[0] ?? trimmed;
  return own === '' ? name : own;
}

/** True for a member whose value is a secret by its name. */
export function isSecretMember(name: string, value: unknown): boolean {
  const kind = kindOf(name);
  return !isEmpty(value) && (kind === 'secret' || (kind === 'code' && isShortCode(value)));
}

function judge(name: string): NameKind {
  const word = wordOf(name);
  const bare = word.toLowerCase().replace(/[^a-z0-9]/g, '');
  const isSecret = SECRET_NAME.test(bare) || PIN_NAME.test(word);
  if (isSecret) return 'secret';
  if (CARD_NAMES.has(bare)) return 'card';
  if (bare === 'code') return 'code';
  return HOOK_NAME.test(bare) ? 'hook' : 'plain';
}

const SHORT_CODE = /^\d{3,8}$/;
const CARD_NUMBER = /(?<!\d)\d{13,19}(?!\d)/g;
/** Card numbers as people write them: four groups of four, or those of American Express. */
const GROUPED_CARD_NUMBER = /(?<![\d-])\d{4}(?:([ -])\d{4}\1\d{4}\1\d{4}|([ -])\d{6}\2\d{5})(?![\d-])/g;
/** What every card number and every token has; most texts have neither and need no closer look. */
const SUSPICIOUS = /\d{4}[ -]?\d{4}|eyJ/;
const MAX_TEXT = 4_096;
const MAX_MEMBERS = 200;

/** Levels of what may hold more: of lists and objects, and of texts that hold texts. What is deeper is hidden. */
const MAX_LEVELS = BOUNDS.jsonLevels.value;
const MAX_TEXTS = 4;

/** Where in a value something stands: in so many lists and objects, and in so many texts. */
interface Place {
  readonly levels: number;
  readonly texts: number;
}

const OUTSIDE: Place = { levels: 0, texts: 0 };

/** A copy of a value without its secrets: by the names of members, and card numbers and tokens wherever they stand. Long values are cut. */
export function mask(value: unknown): unknown {
  return maskAt(value, OUTSIDE);
}

function maskAt(value: unknown, place: Place): unknown {
  if (typeof value === 'string') return maskTextAt(value, place);
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 1e12 ? maskNumber(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (place.levels >= MAX_LEVELS) return MASKED;
  const within = { ...place, levels: place.levels + 1 };
  if (Array.isArray(value)) return value.slice(0, MAX_MEMBERS).map((item) => maskAt(item, within));
  return maskMembers(value, within);
}

function maskMembers(value: object, place: Place): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  let members = 0;
  for (const key in value) {
    if (++members > MAX_MEMBERS) break;
    out[maskTextAt(cutName(key), place)] = maskMemberAt(key, (value as Record<string, unknown>)[key], place);
  }
  return out;
}

function cutName(name: string): string {
  return name.length <= MAX_NAME ? name : `${name.slice(0, MAX_NAME)}… (${String(name.length)} characters)`;
}

/** Masks the value of one named member, header or query parameter. */
export function maskMember(name: string, value: unknown): unknown {
  return maskMemberAt(name, value, OUTSIDE);
}

function maskMemberAt(name: string, value: unknown, place: Place): unknown {
  switch (kindOf(name)) {
    case 'secret':
      return isEmpty(value) ? value : MASKED;
    case 'card':
      return maskCard(value, place);
    case 'code':
      return isShortCode(value) ? MASKED : maskAt(value, place);
    case 'hook':
      return maskAt(typeof value === 'string' ? maskAddress(value) : value, place);
    case 'plain':
      return maskAt(value, place);
  }
}

/** A one-time code goes by the name of an error's code; it is a few digits. */
function isShortCode(value: unknown): boolean {
  return (typeof value === 'string' || typeof value === 'number') && SHORT_CODE.test(String(value));
}

/** Masks card numbers and tokens in free text, and the values of secret members in text that looks like JSON or a form. */
export function maskText(text: string): string {
  return maskTextAt(text, OUTSIDE);
}

function maskTextAt(text: string, place: Place): string {
  const cut = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${String(text.length)} characters)` : text;
  if (cut.length < 8) return cut;
  const open = cut.includes(':') ? maskAddresses(cut, isSecretMember) : cut;
  const plain = HOLDS_MEMBERS.test(open) ? maskHeld(open, place) : open;
  if (!SUSPICIOUS.test(plain)) return plain;
  const shown = plain.replace(CARD_NUMBER, maskDigits).replace(GROUPED_CARD_NUMBER, (grouped) => maskDigits(grouped));
  return maskTokens(shown);
}

/** A text that is JSON, or a form, holds members as a body does. */
const HOLDS_MEMBERS = /^\s*[[{]|[\w\]]=[^=\s]|["']\s*:/;

function maskHeld(text: string, { levels, texts }: Place): string {
  if (texts >= MAX_TEXTS) return MASKED;
  const within = { levels, texts: texts + 1 };
  if (!/^\s*[[{]/.test(text)) return maskPairs(text, within);
  try {
    return JSON.stringify(maskAt(JSON.parse(text), within));
  } catch {
    return maskPairs(text, within);
  }
}

/** A name with its separator, and a value: as in JSON, broken or not, and in forms. Where no name begins, none is looked for. */
const PAIR = /(?<![\w.[\]-])([\w.[\]-]{2,}\\*["']?\s*[:=]\s*)(\\*"(?:[^"\\]|\\.)*"?|\\*'[^']*'?|[^\s,&;}\]]+)/g;

/** Masks a body that could not be read as JSON. */
export function maskRaw(text: string): string {
  return maskText(maskPairs(text.slice(0, MAX_TEXT), OUTSIDE));
}

function maskPairs(text: string, place: Place): string {
  return text.replace(PAIR, (whole, head: string, value: string) => {
    const name = /[\w.[\]-]+/.exec(head)?.[0] ?? '';
    const bare = value.replace(/^\\*["']|\\*["']$/g, '');
    if (bare === MASKED || bare === '') return whole;
    const kind = kindOf(name);
    const isHidden =
      kind === 'secret' || (kind === 'code' && isShortCode(bare)) || maskMemberAt(name, bare, place) !== bare;
    return isHidden ? `${head}"${MASKED}"` : whole;
  });
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

function maskCard(value: unknown, place: Place): unknown {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return maskAt(value, place);
  return /^\d{12,19}$/.test(text)
    ? maskDigits(text)
    : /^\d+$/.test(text) || text.length > 24
      ? MASKED
      : maskTextAt(text, place);
}

function maskNumber(value: number): number | string {
  const text = String(value);
  const masked = text.replace(CARD_NUMBER, maskDigits);
  return masked === text ? value : masked;
}

/** Digits, in groups or not, that pass Luhn's check are taken for a card number: all but first six and last four are hidden. */
function maskDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (luhnDigit(digits.slice(0, -1)) !== digits.at(-1)) return text;
  let at = 0;
  return text.replace(/\d/g, (digit) => (++at > 6 && at <= digits.length - 4 ? 'X' : digit));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
