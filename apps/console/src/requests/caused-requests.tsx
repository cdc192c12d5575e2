import type { VNode } from 'preact';
import type { JournalEntry } from '../api/control-types';
import { RowList } from '../parts/row-list';
import { RequestRow } from './request-row';

/**
 * The requests that one request caused, in the order in which they were sent. They are those of its id, newest first, that a
 * service sent: a client may use an id twice.
 */
export function CausedRequests({ among }: { readonly among: readonly JournalEntry[] }): VNode | null {
  const caused = among
    .map((row, call) => ({ row, call }))
    .filter(({ row, call }) => call > 0 && row.caller !== undefined);
  if (caused.length === 0) return null;
  return (
    <section class="card caused">
      <header>
        <h2>It made its service ask others</h2>
      </header>
      <RowList label="Requests that it caused">
        {caused.toReversed().map(({ row, call }) => (
          <RequestRow key={call} row={row} call={call} isChosen={false} />
        ))}
      </RowList>
    </section>
  );
}
