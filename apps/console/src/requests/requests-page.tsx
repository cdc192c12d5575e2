import type { VNode } from 'preact';
import { Choice } from '../parts/choice';
import { ConfirmButton } from '../parts/confirm-button';
import { EmptyState } from '../parts/empty-state';
import { SearchField } from '../parts/search-field';
import { useConsole } from '../state/console-context';
import { filterRows } from '../state/journal-rows';
import { useAction } from '../state/use-action';
import { RequestList } from './request-list';
import { RequestView } from './request-view';

/** The requests of the space as they come, newest first, and one of them. */
export function RequestsPage(): VNode {
  const { route, href, view } = useConsole();
  const { q = '', outcome = '', call = '0' } = route.query;
  const rows = filterRows(view.rows, q, outcome);
  const [id = ''] = route.args;
  return (
    <div class={id === '' ? 'split' : 'split has-detail'}>
      <section class="pane list-pane" aria-label="Requests">
        <RequestFilters shown={rows.length} />
        <RequestList rows={rows} chosen={id === '' ? '' : `${id}/${call}`} />
      </section>
      <section class="pane detail-pane" aria-label="Request">
        {id === '' ? (
          <EmptyState title="Choose a request">
            <p>You see what was sent, what was answered, and why.</p>
          </EmptyState>
        ) : (
          <>
            <a class="back" href={href('requests', [], { q, outcome })}>
              ← All requests
            </a>
            <RequestView key={`${id}/${call}`} id={id} call={Number(call)} />
          </>
        )}
      </section>
    </div>
  );
}

function RequestFilters({ shown }: { readonly shown: number }): VNode {
  const { route, ask, view, api, space, say } = useConsole();
  const { isBusy, run } = useAction();
  const { q = '', outcome = '' } = route.query;
  const { natural = 0, forced = 0 } = view.info?.requests ?? {};
  return (
    <div class="filters">
      <SearchField label="Filter requests" value={q} onChange={(value) => ask({ q: value })} />
      <div class="choices">
        <Choice
          label="Outcome"
          value={outcome}
          options={[['', 'natural and forced'], 'natural', 'forced']}
          onChange={(value) => ask({ outcome: value })}
        />
        <ConfirmButton
          question="Really clear?"
          disabled={isBusy || view.rows.length === 0}
          onConfirm={() =>
            run(
              () => api.clearRequests(space),
              () => say(`The journal of ${space} is empty`),
            )
          }
        >
          Clear
        </ConfirmButton>
      </div>
      <p class="count" role="status">
        {shown} shown; the space has counted {natural} natural, {forced} forced
      </p>
    </div>
  );
}
