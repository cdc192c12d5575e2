import type { Draft, JournalEntry } from '@sadpath/journal';
import { SERVICE, START } from './two-processes';

/** A request that was answered. */
export const entry = (id: string): JournalEntry => ({
  id,
  requestId: id,
  at: START,
  realAt: START,
  service: SERVICE,
  operation: 'look',
  method: 'GET',
  path: '/',
  query: {},
  headers: {},
  body: undefined,
  status: 200,
  outcome: 'natural',
  response: undefined,
  responseHeaders: {},
  tookMs: 1,
  notes: [],
});

/** The draft of the same. */
export function draftOf(id: string): Draft {
  const { headers: _, body: __, response: ___, responseHeaders: ____, ...shared } = entry(id);
  const head = { ...shared, bodyIs: 'none', chosen: 'space x chosen by header' } as const;
  return { head, headers: '', responseHeaders: '', body: '', response: '' };
}

/** Something that was sent. */
export function message(id: string) {
  return { id, at: START, service: SERVICE, channel: 'sms', to: '+1', body: {} } as const;
}
