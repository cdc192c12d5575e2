import type { RowBounds } from './journal-rows';
import type { Queries } from './session';
import { storableText } from './storable-text';

/** Messages are told apart by their ids. */
interface Message {
  readonly id: string;
}

/** $1 space, $2 ids, $3 messages as JSON; a space that is gone gets none. One that is replaced keeps its place. */
const PUT = {
  name: 'sadpath_send',
  text: `
    insert into sadpath_outbox (space, id, message, size)
    select $1, id, message::json, length(message) from unnest($2::text[], $3::text[]) with ordinality as given (id, message, place)
    where exists (select from sadpath_spaces where id = $1)
    order by place
    on conflict (space, id) do update set message = excluded.message, size = excluded.size`,
};

/** Leaves the newest $2 up to $3 bytes, and what somebody else is changing just now. */
const TRIM = `
  delete from sadpath_outbox where space = $1 and seq in (
    select seq from sadpath_outbox
    where space = $1 and seq <= (
      select max(seq) from (
        select seq, row_number() over newest as place, sum(size) over newest as bytes
        from sadpath_outbox where space = $1 window newest as (order by seq desc)
      ) as ranked where place > $2 or bytes > $3)
    for update skip locked)`;

/** How often the oldest are taken away: once in so many messages of a space that this process writes. */
const TRIM_EVERY = 100;

/** How many messages of a space this process has written since it last took the oldest away. */
export interface SinceTrim {
  messages: number;
}

/** Whose messages they are, and how many may stay. */
export interface SentOptions {
  readonly space: string;
  readonly most: RowBounds;
  /** Kept by whoever asks again and again. */
  readonly since: SinceTrim;
}

/** What the services of a space have sent, a row each, bounded. */
export class SentMessages<M extends Message> {
  private readonly space: string;
  private readonly most: RowBounds;
  private readonly since: SinceTrim;

  constructor(
    private readonly queries: Queries,
    { space, most, since }: SentOptions,
  ) {
    this.space = space;
    this.most = most;
    this.since = since;
  }

  /** Adds messages; one whose id is known takes the place of its forerunner. */
  async put(messages: readonly M[]): Promise<void> {
    const byId = new Map(messages.map((message) => [message.id, message]));
    if (byId.size === 0) return;
    const ids = [...byId.keys()].map(storableText);
    const texts = [...byId.values()].map((message) => JSON.stringify(message));
    const putting = this.queries.query(PUT, [this.space, ids, texts]);
    this.since.messages += byId.size;
    // Both are asked for at once, and carried out in this order.
    await Promise.all([putting, this.since.messages < TRIM_EVERY ? undefined : this.trim()]);
  }

  private async trim(): Promise<void> {
    this.since.messages = 0;
    await this.queries.query(TRIM, [this.space, this.most.pieces, this.most.bytes]);
  }

  async find(id: string): Promise<M | undefined> {
    const sql = 'select message from sadpath_outbox where space = $1 and id = $2';
    return (await this.queries.query<{ message: M }>(sql, [this.space, storableText(id)]))[0]?.message;
  }

  /** Oldest first. */
  async list(): Promise<readonly M[]> {
    const newest = 'select message from sadpath_outbox where space = $1 order by seq desc limit $2';
    const rows = await this.queries.query<{ message: M }>(newest, [this.space, this.most.pieces]);
    return rows.map(({ message }) => message).reverse();
  }

  /** Puts these in place of all. */
  async load(messages: readonly M[]): Promise<void> {
    await this.queries.query('delete from sadpath_outbox where space = $1', [this.space]);
    await this.put(messages);
  }
}
