import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { JournalRow } from '../api/control-types';
import { OutcomeBadge, StatusBadge } from '../parts/badges';
import { EmptyState } from '../parts/empty-state';
import { RowList } from '../parts/row-list';
import { useConsole } from '../state/console-context';
import { ordinals } from '../state/journal-rows';

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
        return <Row key={`${row.id}/${call}`} row={row} call={call} isChosen={chosen === `${row.id}/${call}`} />;
      })}
      {rows.length > shown ? (
        <button type="button" class="more" onClick={() => setShown(shown + PORTION)}>
          Show {Math.min(PORTION, rows.length - shown)} more of {rows.length}
        </button>
      ) : null}
    </RowList>
  );
}

interface RowProps {
  readonly row: JournalRow;
  readonly call: number;
  readonly isChosen: boolean;
}

function Row({ row, call, isChosen }: RowProps): VNode {
  const { href, route } = useConsole();
  const { q = '', outcome = '' } = route.query;
  return (
    <a
      class="row"
      href={href('requests', [row.id], { q, outcome, call: call === 0 ? '' : String(call) })}
      aria-current={isChosen ? 'true' : undefined}
    >
      <span class="row-main">
        <time dateTime={row.at} title={`${row.at}, the time of the space`}>
          {row.at.slice(11, 23)}
        </time>
        <code class="grow">
          <b>{row.method}</b> {row.path}
        </code>
        <StatusBadge status={row.status} />
      </span>
      <span class="row-sub">
        <span>
          {row.service}
          {row.operation === undefined ? '' : ` · ${row.operation}`}
        </span>
        {row.code === undefined ? null : <code>{row.code}</code>}
        {row.outcome === 'natural' && row.code === undefined ? null : <OutcomeBadge outcome={row.outcome} />}
        {row.rule === undefined ? null : <span>by {row.rule}</span>}
      </span>
    </a>
  );
}
