import type { VNode } from 'preact';
import type { Finding } from '../api/control-types';
import { StatusBadge } from '../parts/badges';
import { EmptyState } from '../parts/empty-state';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';

/** How the client behaved in the space, with the requests that prove it. */
export function ConductPage(): VNode {
  const { api, space, view } = useConsole();
  const { value, problem } = useLoaded(() => api.conduct(space), [api, space, view.revision]);
  return (
    <section class="single">
      <h1>Conduct of the client</h1>
      {problem === undefined ? null : <ProblemView problem={problem} />}
      {value?.findings.length === 0 ? (
        <EmptyState title={`Nothing is to be said against the client of ${space}`}>
          <p>Repeated refusals, retries without patience, blind retries of money and the like are told here.</p>
        </EmptyState>
      ) : null}
      <ul class="cards">
        {(value?.findings ?? []).map((finding, i) => (
          <FindingCard key={i} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function FindingCard({ finding }: { readonly finding: Finding }): VNode {
  const { href } = useConsole();
  const { rule, severity, seen, advice, asks, requests } = finding;
  const start = Date.parse(requests[0]?.realAt ?? '');
  return (
    <li class="card">
      <header>
        <h2>{rule}</h2>
        <span class={`badge severity-${severity}`}>{severity}</span>
      </header>
      <p class="because">{seen}</p>
      <p>{advice}</p>
      {asks === undefined ? null : <p class="hint">The platform says: “{asks}”</p>}
      <ol class="notes">
        {requests.map(({ id, at, realAt, method, path, status }) => (
          <li key={id}>
            <a href={href('requests', [id])}>
              {method} {path}
            </a>{' '}
            <StatusBadge status={status} /> {at}, {Date.parse(realAt) - start} real ms after the first
          </li>
        ))}
      </ol>
    </li>
  );
}
