import type { VNode } from 'preact';
import type { KnownError } from '../api/control-types';
import { EmptyState } from '../parts/empty-state';
import { ProblemView } from '../parts/problem-view';
import { PlayPage } from '../play/play-page';
import { useConsole } from '../state/console-context';
import type { Loaded } from '../state/use-loaded';
import { ErrorFilters } from './error-filters';
import { ErrorList } from './error-list';
import { ErrorView } from './error-view';
import { filterErrors } from './filter-errors';

/** All codes, and the page of one of them. */
export function ErrorsPage({ errors }: { readonly errors: Loaded<readonly KnownError[]> }): VNode {
  const { route, href } = useConsole();
  if (errors.value === undefined) {
    return errors.problem === undefined ? <p class="loading">Loading…</p> : <ProblemView problem={errors.problem} />;
  }
  const { q = '', service = '', status = '', retry = '', documented = '' } = route.query;
  const shown = filterErrors(errors.value, { q, service, status, retry, documented });
  const [, , part] = route.args;
  const id = route.args.slice(0, 2).join('/');
  const chosen = errors.value.find((error) => error.id === id);
  if (chosen !== undefined && part === 'play') return <PlayPage key={id} error={chosen} />;
  return (
    <div class={id === '' ? 'split' : 'split has-detail'}>
      <section class="pane list-pane" aria-label="Codes">
        {id === '' ? <h1 class="unseen">Errors</h1> : null}
        <ErrorFilters errors={errors.value} shown={shown.length} />
        <ErrorList errors={shown} chosen={id} />
      </section>
      <section class="pane detail-pane" aria-label="Code">
        {id === '' ? null : (
          <a class="back" href={href('errors', [], route.query)}>
            ← All codes
          </a>
        )}
        {chosen === undefined ? <NoError id={id} /> : <ErrorView key={id} error={chosen} />}
      </section>
    </div>
  );
}

function NoError({ id }: { readonly id: string }): VNode {
  return id === '' ? (
    <EmptyState title="Choose a code">
      <p>Each has its meaning, what to do, the requests that lead to it, and the ways to force it.</p>
    </EmptyState>
  ) : (
    <EmptyState title={`There is no code ${id}`}>
      <p>Search the list for a part of its name.</p>
    </EmptyState>
  );
}
