/** The codings of content that are taken, as `Accept-Encoding` names them. */
export const TAKEN_ENCODINGS = 'gzip, deflate, br';

/** What became of a request's body. Reading never fails: a service decides in its own order when a bad body matters. */
export type BodyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown; readonly text: string }
  | { readonly kind: 'malformed'; readonly text: string; readonly reason: string }
  | { readonly kind: 'other'; readonly type: string; readonly bytes: Buffer }
  /** Bytes whose encoding or character set is not taken, or is not what they declare. */
  | {
      readonly kind: 'undecoded';
      readonly rule: 'contentEncoding' | 'charset';
      readonly reason: string;
      readonly size: number;
    }
  | { readonly kind: 'too-large'; readonly limit: number };
