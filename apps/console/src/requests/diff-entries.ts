import type { JournalEntry } from '../api/control-types';
import { recorded } from '../api/recorded';
import { diffValues, type Change } from '../documents/diff-docs';

/** Headers that differ between any two requests. */
const ALWAYS = /^(?:date|content-length|x-(?:request|sandbox-request|correlation)-id|etag|traceparent)$/;

/** What is different between two requests and their answers, member by member; what differs always is left out. */
export function diffEntries(before: JournalEntry, after: JournalEntry): readonly Change[] {
  return diffValues('', partsOf(before), partsOf(after));
}

function partsOf(entry: JournalEntry): Readonly<Record<string, unknown>> {
  const { method, path, query, headers, body, status, code, outcome, responseHeaders, response } = entry;
  return {
    ...{ method, path, query, body, status, code, outcome },
    headers: telling(headers),
    answer: parsed(response),
    'answer headers': telling(responseHeaders),
  };
}

function telling(headers: JournalEntry['headers']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(recorded(headers)).filter(([name]) => !ALWAYS.test(name)));
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
