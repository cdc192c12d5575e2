import type { RetryAdvice } from '@sadpath/catalog';
import type { JournalEntry } from '@sadpath/journal';
import { conductOf, type Platforms } from './conduct-of';
import type { ConductRule } from './finding';

/** What may be done after a code. */
export const ADVICE = new Map<string, RetryAdvice>(
  Object.entries({
    FROZEN: 'never',
    FUNDS: 'after-change',
    LIMITED: 'after-wait',
    AWAY: 'same-request',
    UNKNOWN: 'check-first',
    EXPIRED: 'after-change',
  } as const),
);

/** A bank that knows payments by a header, deposits by their reference and undoing by its path. */
export const platforms: Platforms = {
  retryOf: ({ code = '' }) => ADVICE.get(code),
  tellsExpiry: ({ code }) => code === 'EXPIRED',
  asksFor: (_service, rule) => (rule === 'retried-refusal' ? 'Never retry 4xx' : undefined),
  traitsOf: ({ operation, method }) => ({
    movesMoney: operation === 'pay' || operation === 'deposit' || operation === 'undo',
    isRead: method === 'GET',
    isLogin: operation === 'login' || operation === 'renew',
    isRenewal: operation === 'renew',
    ...(operation === 'pay' ? { key: 'header' } : {}),
    ...(operation === 'deposit' ? { toldBy: ['reference'] } : operation === 'undo' ? { toldBy: 'path' } : {}),
  }),
};

/** What differs from a payment that succeeds. */
export type Sent = Partial<JournalEntry> & { readonly key?: string; readonly after?: number };

/** The journal of requests that follow each other by `after` milliseconds. */
export function journalOf(...sent: readonly Sent[]): readonly JournalEntry[] {
  let now = 0;
  return sent.map(({ key, after = 1_000, ...change }, i): JournalEntry => {
    now += after;
    return {
      ...{ id: `r${String(i)}`, requestId: `r${String(i)}`, at: now, realAt: now, service: 'bank', operation: 'pay' },
      ...{ method: 'POST', path: '/pay', query: {}, body: { amount: '100.00' }, status: 201, outcome: 'natural' },
      ...{ response: {}, responseHeaders: {}, tookMs: 0, notes: [], digests: { body: 'b', token: 't' } },
      headers: key === undefined ? {} : { 'idempotency-key': key },
      ...change,
    };
  });
}

/** The rules that such requests break. */
export function rulesFor(...sent: readonly Sent[]): readonly ConductRule[] {
  return conductOf({ space: 's', entries: journalOf(...sent) }, platforms).map(({ rule }) => rule);
}

export const refused = (code: string, status: number, more: Sent = {}): Sent => ({ key: 'k', code, status, ...more });
export const read: Sent = {
  method: 'GET',
  operation: 'list',
  path: '/list',
  body: undefined,
  status: 200,
  digests: { token: 't' },
};
export const login: Sent = { operation: 'login', path: '/login', status: 200, digests: { body: 'c' } };
