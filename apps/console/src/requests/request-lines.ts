import type { JournalEntry } from '../api/control-types';
import type { RequestGroup } from './group-requests';

/** A line of the list: a request, or what opens the others of its id. */
export type RequestLine =
  | { readonly key: string; readonly entry: JournalEntry }
  | { readonly key: string; readonly requestId: string; readonly count: number; readonly isOpen: boolean };

/** What of the groups is open: by a press, or because the chosen request is in it. */
export interface OpenGroups {
  /** Ids of requests whose group was pressed; a group with the chosen request is closed by that. */
  readonly opened: ReadonlySet<string>;
  /** Id of the journal's entry. */
  readonly chosen: string;
}

/** Groups as lines: the head of each, then what opens the rest, then the rest where it is open. */
export function linesOf(groups: readonly RequestGroup[], { opened, chosen }: OpenGroups): readonly RequestLine[] {
  return groups.flatMap(({ head, others }) => {
    if (others.length === 0) return [lineOf(head)];
    const { requestId } = head;
    const isOpen = others.some(({ id }) => id === chosen) !== opened.has(requestId);
    const fold = { key: `more ${head.id}`, requestId, count: others.length, isOpen };
    return [lineOf(head), fold, ...(isOpen ? others.map(lineOf) : [])];
  });
}

function lineOf(entry: JournalEntry): RequestLine {
  return { key: entry.id, entry };
}
