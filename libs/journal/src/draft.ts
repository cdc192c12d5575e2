import type { JournalEntry } from './journal-entry';

/** What an entry and its draft have alike. */
type Shared = Omit<JournalEntry, 'headers' | 'body' | 'response' | 'responseHeaders' | 'digests' | 'notes'>;

/** What the text of a draft's body is: JSON, text that could not be read, or what is said in place of bytes. */
export type DraftBody = 'none' | 'json' | 'raw' | 'said';

/** What of a draft is written as JSON. */
export interface DraftHead extends Shared {
  /** Values of the path's parameters: one that is secret by its name is hidden in the path. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly bodyIs: DraftBody;
  /** What chose the space: the entry's first note. */
  readonly chosen: string;
  /** The others, as they are or by the number under which they are kept. */
  readonly notes: readonly (string | number)[];
}

/** A request and its answer in clear, as they were: what an entry is made of, once somebody reads it. */
export interface Draft {
  readonly head: DraftHead;
  /** Headers of the request and of the answer, as lines. */
  readonly headers: string;
  readonly responseHeaders: string;
  readonly body: string;
  /** What a body of JSON says, while it is at hand: a long one need not be read twice. */
  readonly value?: unknown;
  /** The answer's JSON; empty where nothing left. */
  readonly response: string;
}

/**
 * A draft as one text, which costs little: what is text already is not written again. The first line is JSON, with the names
 * of an entry, the second the answer's; each block of headers ends with an empty line, and the body is the rest.
 */
export function packDraft({ head, headers, responseHeaders, response, body }: Draft): string {
  return `${JSON.stringify(head)}\n${response}\n${headers}\n${responseHeaders}\n${body}`;
}

export function unpackDraft(packed: string): Draft {
  const answer = packed.indexOf('\n') + 1;
  const sent = packed.indexOf('\n', answer) + 1;
  const received = endOfLines(packed, sent) + 1;
  const rest = endOfLines(packed, received) + 1;
  return {
    head: JSON.parse(packed.slice(0, answer)) as DraftHead,
    response: packed.slice(answer, sent - 1),
    headers: packed.slice(sent, received - 1),
    responseHeaders: packed.slice(received, rest - 1),
    body: packed.slice(rest),
  };
}

/** Where the empty line stands that ends the lines from a place on. */
function endOfLines(text: string, from: number): number {
  return text[from] === '\n' ? from : text.indexOf('\n\n', from) + 1;
}
