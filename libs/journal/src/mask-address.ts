/** What stands in the place of a secret. */
export const MASKED = '***';

/** User and password of an address: all before the last `@` of its authority, however its slashes are written. */
const USER_INFO = /^([a-z][a-z0-9+.-]*:[\\/]*)[^\\/?#]*@/i;
/** An address in a text. Browsers and Node take one of http without its slashes, too. */
const ADDRESS = /\b(?:https?:|[a-z][a-z0-9+.-]{1,20}:(?=[\\/]{2}))[^\s"'<>]+/gi;
/** A part of a path that is no word: chat services have their keys there. */
const KEY_IN_PATH = /(?<=\/)(?=[^/?#]*\d)(?=[^/?#]*[A-Za-z])[\w.~]{20,}(?=[/?#]|$)/g;

/**
 * An address that somebody is told of events at, without what opens it: user and password, all values of its query, what
 * follows `#`, and parts of its path that look like keys. Anything but an address of http stays as it is.
 */
export function maskAddress(text: string): string {
  if (!/^\s*https?:/i.test(text)) return text;
  // Tabs and line ends are no part of an address, wherever they stand in it.
  const plain = text.replace(/[\t\n\r]/g, '').trim();
  const [, place = '', query = '', rest = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(plain) ?? [];
  const values = query.slice(1).replace(/[^&]+/g, (pair) => pair.replace(/^([^=]*=)?.*$/, `$1${MASKED}`));
  const shown = withoutUser(place).replace(KEY_IN_PATH, MASKED);
  return shown + (query === '' ? '' : `?${values}`) + (rest === '' ? '' : `#${MASKED}`);
}

/** A text whose addresses have neither user nor password, nor values of the query that are secret by their names. */
export function maskAddresses(text: string, isSecret: (name: string, value: string) => boolean): string {
  return text.replace(ADDRESS, (address) =>
    withoutUser(address).replace(
      /([?&#;])([^?&#;=]+)=([^?&#;]+)/g,
      (whole, before: string, name: string, value: string) =>
        isSecret(name, value) ? `${before}${name}=${MASKED}` : whole,
    ),
  );
}

/** The password of an address, as it is written and as it is meant; nothing of any other text. */
export function secretsInAddress(text: string): readonly string[] {
  if (!/^\s*https?:/i.test(text) || !URL.canParse(text)) return [];
  const { password } = new URL(text);
  return password === '' ? [] : [password, unescaped(password)];
}

/** What a part of an address stands for. */
export function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function withoutUser(address: string): string {
  return address.replace(USER_INFO, `$1${MASKED}@`);
}
