import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { JournalRow } from '../api/control-types';
import { EmptyState } from '../parts/empty-state';
import { RowList } from '../parts/row-list';
import { useConsole } from '../state/console-context';
import { ordinals } from '../state/journal-rows';
import { RequestRow } from './request-row';

const PORTION = 150;

/** Requests as links to what is known of them; so many at a time. */
export function RequestList({
  rows,
  chosen,
}: {
  readonly rows: readonly JournalRow[];
  readonly chosen: string;
}): VNode {
  const { view, space } = useConsole();
  const [shown, setShown] = useState(PORTION);
  if (rows.length === 0) {
    return view.rows.length > 0 ? (
      <EmptyState title="No request fits" />
    ) : (
      <EmptyState title={`No requests in ${space} yet`}>
        <p>Send one, with this header if the space is not the default one:</p>
        <code>X-Sandbox-Space: {space}</code>
      </EmptyState>
    );
  }
  // Counted over all, so that an address means the same under any filter.
  const calls = new Map(ordinals(view.rows).map((call, i) => [view.rows[i], call]));
  return (
    <RowList label="Requests, newest first">
      {rows.slice(0, shown).map((row) => {
        const call = calls.get(row) ?? 0;
        return <RequestRow key={`${row.id}/${call}`} row={row} call={call} isChosen={chosen === `${row.id}/${call}`} />;
      })}
      {rows.length > shown ? (
        <button type="button" class="more" onClick={() => setShown(shown + PORTION)}>
          Show {Math.min(PORTION, rows.length - shown)} more of {rows.length}
        </button>
      ) : null}
    </RowList>
  );
}
