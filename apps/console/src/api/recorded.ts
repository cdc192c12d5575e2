import type { JournalEntry } from './control-types';

/** Members of a request or an answer; of a very long one, the text to which the journal has cut them down. */
export function recorded(members: JournalEntry['headers']): Readonly<Record<string, unknown>> {
  return typeof members === 'string' ? { 'cut short': members } : members;
}
