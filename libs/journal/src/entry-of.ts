import { hash } from 'node:crypto';
import type { Draft, DraftBody, DraftHead } from './draft';
import { headersOf } from './header-lines';
import type { JournalEntry } from './journal-entry';
import type { KnownSecrets } from './known-secrets';
import { mask, maskMember, maskRaw, maskText, maskUrl } from './mask';
import { unescaped } from './mask-address';
import { notesOf } from './phrases';

/** Characters of a digest: enough to tell the requests of a space apart. */
const DIGEST = 16;
/** Characters of a body that is not read once more for its digest. */
const LONG_BODY = 64 * 1024;

/** How drafts become entries. */
export interface Reading {
  readonly secrets: KnownSecrets;
  /** Makes digests useless to who has only the journal: without it a PIN is guessed in ten thousand steps. */
  readonly digestKey: string;
}

/** The entry of a draft: without its secrets, and with digests of what is masked, so that a request can be known again. */
export function entryOf(draft: Draft, { secrets, digestKey }: Reading): JournalEntry {
  const { head, response } = draft;
  const { params, bodyIs, chosen, path: called, query, ...same } = head;
  const headers = headersOf(draft.headers);
  const path = secrets.hide(maskEscaped(maskPath(called, params), secrets));
  const digests = digestsOf(draft, headers['authorization'], digestKey);
  const answered: unknown = response === '' ? undefined : JSON.parse(response);
  return {
    ...same,
    operation: same.operation,
    path,
    query: secrets.hide(mask(query)) as Record<string, unknown>,
    headers: secrets.hide(maskHeaders(headers)),
    body: secrets.hide(maskBody(bodyIs, draft)),
    response: secrets.hide(showingPath(mask(answered), called, path)),
    responseHeaders: secrets.hide(maskHeaders(headersOf(draft.responseHeaders))),
    notes: [chosen, ...secrets.hide(same.notes.flatMap(notesOf).map(maskText))],
    ...(digests === undefined ? {} : { digests }),
  };
}

/** The path without what its parameters keep secret: a token may stand in a URL. */
function maskPath(called: string, params: DraftHead['params'] = {}): string {
  let path = maskUrl(called);
  for (const [name, value] of Object.entries(params)) {
    const masked = maskMember(name, value);
    if (typeof masked !== 'string' || masked === value) continue;
    for (const text of [String(value), encodeURIComponent(String(value))])
      path = path.replaceAll(`/${text}`, `/${masked}`);
  }
  return path;
}

/** A secret is one whichever way its characters are written: what a part of a path stands for is masked in its place. */
function maskEscaped(path: string, secrets: KnownSecrets): string {
  if (!path.includes('%')) return path;
  const parts = path.split('/').map((part) => {
    const plain = unescaped(part);
    const shown = secrets.hide(maskText(plain));
    return shown === plain ? part : shown;
  });
  return parts.join('/');
}

/** A refusal may repeat the path that was called. */
function showingPath(response: unknown, called: string, shown: string): unknown {
  if (called === shown || response === null || typeof response !== 'object') return response;
  return (response as { readonly path?: unknown }).path === called ? { ...response, path: shown } : response;
}

/** The `code` of `Prefer` (RFC 7240) is that of an answer that is wished for, and no secret. */
const OPEN_HEADER = 'prefer';

function maskHeaders(headers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, name === OPEN_HEADER ? value : maskMember(name, value)]),
  );
}

function maskBody(bodyIs: DraftBody, { body, value }: Pick<Draft, 'body' | 'value'>): unknown {
  switch (bodyIs) {
    case 'none':
      return undefined;
    case 'json':
      return mask(value === undefined ? JSON.parse(body) : value);
    case 'raw':
      return maskRaw(body);
    case 'said':
      return body;
  }
}

function digestsOf({ head: { bodyIs }, body }: Draft, authorization: unknown, key: string): JournalEntry['digests'] {
  const text = digestedText(bodyIs, body);
  if (text === undefined && authorization === undefined) return undefined;
  return {
    ...(text === undefined ? {} : { body: digest(text, key) }),
    ...(typeof authorization === 'string' ? { token: digest(authorization, key) } : {}),
  };
}

/** Two texts of one value differ in their spaces only; what is long is written by programs, which space it alike. */
function digestedText(bodyIs: DraftBody, body: string): string | undefined {
  if (bodyIs === 'json' && body.length <= LONG_BODY) return JSON.stringify(JSON.parse(body));
  return bodyIs === 'json' || bodyIs === 'raw' ? body : undefined;
}

function digest(text: string, key: string): string {
  return hash('sha1', key + text, 'base64url').slice(0, DIGEST);
}
