import type { VNode } from 'preact';
import type { JournalEntry } from '../api/control-types';
import { RowList } from '../parts/row-list';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { RequestRow } from './request-row';

/** What has the id of one request in common with it: other attempts, and what its service asked of others. */
export function RelatedRequests({ entry }: { readonly entry: JournalEntry }): VNode {
  const { api, space, view } = useConsole();
  const { requestId, id, caller } = entry;
  const { value } = useLoaded(() => api.requests(space, { requestId }), [api, space, requestId, view.revision]);
  const others = (value?.items ?? []).filter((other) => other.id !== id);
  const sent = others.filter((other) => other.caller === undefined);
  return (
    <>
      {caller === undefined ? (
        <Rows title="Attempts of the same id" kind="attempts" rows={sent} />
      ) : (
        <Rows title={`${caller} sent it while it answered`} kind="cause" rows={sent} />
      )}
      <Rows
        title={caller === undefined ? 'It made its service ask others' : 'Asked along with it'}
        kind="caused"
        rows={others.filter((other) => other.caller !== undefined)}
      />
    </>
  );
}

interface RowsProps {
  readonly title: string;
  readonly kind: string;
  readonly rows: readonly JournalEntry[];
}

function Rows({ title, kind, rows }: RowsProps): VNode | null {
  if (rows.length === 0) return null;
  return (
    <section class={`card related ${kind}`}>
      <header>
        <h2>{title}</h2>
      </header>
      <RowList label={title}>
        {rows.map((row) => (
          <RequestRow key={row.id} row={row} />
        ))}
      </RowList>
    </section>
  );
}
