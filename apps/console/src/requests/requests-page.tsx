import type { VNode } from 'preact';
import { EmptyState } from '../parts/empty-state';
import { useConsole } from '../state/console-context';
import { RequestFilters } from './request-filters';
import { RequestList } from './request-list';
import { RequestView } from './request-view';
import { useJournal } from './use-journal';

/** What the journal may be filtered by; `q` is any text. */
const FILTERS = ['service', 'operation', 'status', 'code', 'outcome'] as const;

/** The requests of the space as they come, newest first, and one of them. */
export function RequestsPage(): VNode {
  const { route, href } = useConsole();
  const { q = '' } = route.query;
  const filters = Object.fromEntries(FILTERS.map((name) => [name, route.query[name] ?? '']));
  const journal = useJournal({ ...filters, text: q });
  const isFiltered = [q, ...Object.values(filters)].some((value) => value !== '');
  const [id = ''] = route.args;
  return (
    <div class={id === '' ? 'split' : 'split has-detail'}>
      <section class="pane list-pane" aria-label="Requests">
        {id === '' ? <h1 class="unseen">Requests</h1> : null}
        <RequestFilters shown={journal.entries.length} problem={journal.problem} />
        <RequestList journal={journal} isFiltered={isFiltered} chosen={id} onOlder={journal.older} />
      </section>
      <section class="pane detail-pane" aria-label="Request">
        {id === '' ? (
          <EmptyState title="Choose a request">
            <p>You see what was sent, what was answered, and why; send it again, or edit it first.</p>
          </EmptyState>
        ) : (
          <>
            <a class="back" href={href('requests', [], route.query)}>
              ← All requests
            </a>
            <RequestView key={id} id={id} />
          </>
        )}
      </section>
    </div>
  );
}
