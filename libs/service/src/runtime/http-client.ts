import type * as Undici from 'undici';

let loaded: Promise<typeof Undici> | undefined;

/** The HTTP client. It is loaded when something is sent for the first time: a start sends nothing. */
export function httpClient(): Promise<typeof Undici> {
  loaded ??= import('undici');
  return loaded;
}
