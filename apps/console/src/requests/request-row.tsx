import type { VNode } from 'preact';
import type { JournalEntry, JournalRow } from '../api/control-types';
import { OutcomeBadge, StatusBadge } from '../parts/badges';
import { useConsole } from '../state/console-context';
import { targetOf } from './group-requests';

interface RequestRowProps {
  readonly row: JournalRow & Partial<Pick<JournalEntry, 'query' | 'attempt' | 'caller'>>;
  readonly isChosen?: boolean;
}

/** One request as a link to what is known of it; the filters of the page stay. */
export function RequestRow({ row, isChosen = false }: RequestRowProps): VNode {
  const { href, route } = useConsole();
  const { attempt = 1, caller } = row;
  return (
    <a
      class={caller === undefined ? 'row' : 'row caused-row'}
      href={href('requests', [row.id], route.page === 'requests' ? route.query : {})}
      aria-current={isChosen ? 'true' : undefined}
    >
      <span class="row-main">
        <time dateTime={row.at} title={`${row.at}, the time of the space`}>
          {row.at.slice(11, 23)}
        </time>
        <code class="grow">
          <b>{row.method}</b> {targetOf(row)}
        </code>
        <StatusBadge status={row.status} />
      </span>
      <span class="row-sub">
        <span>
          {caller === undefined ? '' : `${caller} → `}
          {row.service}
          {row.operation === undefined ? '' : ` · ${row.operation}`}
        </span>
        {row.code === undefined ? null : <code>{row.code}</code>}
        {row.outcome === 'natural' && row.code === undefined ? null : <OutcomeBadge outcome={row.outcome} />}
        {row.rule === undefined ? null : <span>by {row.rule}</span>}
        {attempt > 1 ? <span class="badge plain">attempt {attempt}</span> : null}
        <span class="took">{row.tookMs.toFixed(1)} ms</span>
      </span>
    </a>
  );
}
