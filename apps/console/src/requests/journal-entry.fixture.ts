import type { JournalEntry } from '../api/control-types';

/** A request for specs: one that lists wallets. */
export function journalEntry(id: string, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    ...{ id, requestId: id, at: '2026-01-01T00:00:00.000Z', service: 'wallet', operation: 'listWallets' },
    ...{ method: 'GET', path: '/wallet/v1/wallets', query: {}, headers: {}, status: 200, outcome: 'natural' as const },
    realAt: '2026-01-01T00:00:00.000Z',
    ...{ responseHeaders: {}, tookMs: 1, notes: [] },
    ...more,
  };
}
