import type { PlayedRecipe } from '@sadpath/recipes';

/** Members, headers and query fields whose values nobody may read in a journal; told by their names alone. */
const SECRET =
  /^(?:.*password|passcode|.*pin|pin_?block|cvv2?|cvc2?|.*otp|.*otp_?code|.*(?:mfa|verification|auth)_?code|.*token|.*secret|.*signature|authorization|(?:x-)?(?:internal-)?api[-_]?key|private_?key)$/i;
/** Names that end like one and are none. */
const NO_SECRET = /^(?:.*(?:spin|shipping)|x-sandbox-.*|purpose.*)$/i;
const CARD_NUMBER = /(?<!\d)\d{13,19}(?!\d)/g;
const SHORTEST = 4;

/** The secrets that went to and fro while a recipe was played: by the names of members, and card numbers wherever they stand. */
export function collectSecrets({ steps }: PlayedRecipe): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { request, answer } of steps) {
    if (request.path.startsWith('/__admin/')) continue;
    walk(request.headers, found);
    walk(parse(request.body), found);
    walk(Object.fromEntries(new URLSearchParams(request.path.split('?')[1] ?? '')), found);
    walk(answer?.body, found);
  }
  return found;
}

/** The one-time codes and keys of a message that a service sent. */
export function collectFromOutbox(messages: readonly { readonly body: unknown }[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { body } of messages) {
    walk(body, found);
    const { code } = body as { readonly code?: unknown };
    if (typeof code === 'string' && /^\d{4,8}$/.test(code)) found.add(code);
  }
  return found;
}

function walk(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') for (const digits of value.match(CARD_NUMBER) ?? []) addIfCard(digits, found);
  if (value === null || typeof value !== 'object') return;
  for (const [name, member] of Object.entries(value)) {
    const text = typeof member === 'string' || typeof member === 'number' ? String(member) : '';
    if (SECRET.test(name) && !NO_SECRET.test(name)) add(text.replace(/^Bearer\s+/i, ''), found);
    walk(member, found);
  }
}

function add(text: string, found: Set<string>): void {
  if (text.length >= SHORTEST) found.add(text);
}

function addIfCard(digits: string, found: Set<string>): void {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const doubled = i % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  if (sum % 10 === 0) found.add(digits);
}

function parse(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? 'null');
  } catch {
    return body;
  }
}

/** Where a secret stands in clear in a JSON value: as a whole word of any text of it, its names included. */
export function leaksOf(secret: string, value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => leaksOf(secret, item, `${at}[${i}]`));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, member]) => [
      ...leaksOf(secret, key, `${at}.${key}`),
      ...leaksOf(secret, member, `${at}.${key}`),
    ]);
  }
  return typeof value === 'string' || typeof value === 'number' ? leaksOfText(secret, String(value), at) : [];
}

function leaksOfText(secret: string, text: string, at: string): readonly string[] {
  for (let i = text.indexOf(secret); i >= 0; i = text.indexOf(secret, i + 1)) {
    const [before = '', after = ''] = [text[i - 1], text[i + secret.length]];
    if (!/\w/.test(before) && !/\w/.test(after)) return [`${at}: ${text.slice(0, 120)}`];
  }
  return [];
}
