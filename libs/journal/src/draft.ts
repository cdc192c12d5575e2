import type { JournalEntry } from './journal-entry';

/** What an entry and its draft have alike. */
type Shared = Omit<JournalEntry, 'body' | 'response' | 'digests'>;

/** What the text of a draft's body is: JSON, text that could not be read, or what is said in place of bytes. */
export type DraftBody = 'none' | 'json' | 'raw' | 'said';

/** A request and its answer in clear, as they were: what an entry is made of, once somebody reads it. */
export interface Draft extends Shared {
  /** Values of the path's parameters: one that is secret by its name is hidden in the path. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly bodyIs: DraftBody;
  readonly body: string;
  /** The answer's JSON; empty where nothing left. */
  readonly response: string;
  /** What chose the space: the entry's first note. */
  readonly chosen: string;
}

/**
 * A draft as one text, which costs little: what is text already is not written again. Only its first line is JSON, with
 * the names of an entry; the answer's JSON is the second, and the body is the rest.
 */
export function packDraft({ body, response, ...head }: Draft): string {
  return `${JSON.stringify(head)}\n${response}\n${body}`;
}

export function unpackDraft(packed: string): Draft {
  const answer = packed.indexOf('\n') + 1;
  const rest = packed.indexOf('\n', answer) + 1;
  const head = JSON.parse(packed.slice(0, answer)) as Omit<Draft, 'body' | 'response'>;
  return { ...head, response: packed.slice(answer, rest - 1), body: packed.slice(rest) };
}
