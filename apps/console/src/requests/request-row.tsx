import type { VNode } from 'preact';
import type { JournalRow } from '../api/control-types';
import { OutcomeBadge, StatusBadge } from '../parts/badges';
import { useConsole } from '../state/console-context';

interface RequestRowProps {
  readonly row: JournalRow;
  /** Its place among the rows of one id, from the newest. */
  readonly call: number;
  readonly isChosen: boolean;
}

/** One request as a link to what is known of it. */
export function RequestRow({ row, call, isChosen }: RequestRowProps): VNode {
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
