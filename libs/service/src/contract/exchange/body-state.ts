/** What became of a request's body. Reading never fails: a service decides in its own order when a bad body matters. */
export type BodyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown; readonly size: number }
  | { readonly kind: 'malformed'; readonly text: string; readonly reason: string }
  | { readonly kind: 'other'; readonly type: string; readonly bytes: Buffer }
  | { readonly kind: 'too-large'; readonly limit: number };
