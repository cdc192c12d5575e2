import type { JournalEntry } from '@sadpath/journal';
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

/** Something that was sent. */
export function message(id: string) {
  return { id, at: START, service: SERVICE, channel: 'sms', to: '+1', body: {} } as const;
}
