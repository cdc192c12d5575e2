import type { VNode } from 'preact';
import type { ConductAnswer } from '../api/control-types';
import { Choice } from '../parts/choice';
import { ConfirmButton } from '../parts/confirm-button';
import { EmptyState } from '../parts/empty-state';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { useLoaded } from '../state/use-loaded';
import { useRounds } from '../state/use-rounds';
import { FindingCard } from './finding-card';
import { findingsBySpace } from './findings-by-space';

const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** How clients behaved in the space, or in all of them, with the requests that prove it. */
export function ConductPage(): VNode {
  const { api, space, view, route, href } = useConsole();
  const { of = '', severity = '' } = route.query;
  const isOfAll = of === 'all';
  const { value, problem, reload } = useLoaded(
    () => api.conduct(isOfAll ? '*' : space),
    [api, space, isOfAll, view.revision],
  );
  useRounds(reload, isOfAll);
  const groups = findingsBySpace(value?.findings ?? [], severity);
  return (
    <section class="single wide">
      <h1>Conduct of the client</h1>
      {value === undefined ? null : <Filters counts={value.counts} />}
      {value === undefined ? null : <Lost lost={value.lost} />}
      {value?.findings.some(({ past }) => past === true) === true ? <Forget onForgotten={reload} /> : null}
      {problem === undefined ? null : <ProblemView problem={problem} />}
      {value !== undefined && groups.length === 0 ? (
        <EmptyState title={`Nothing ${severity === '' ? '' : `${severity} `}is to be said against the client`}>
          <p>Repeated refusals, retries without patience, blind retries of money and the like are told here.</p>
        </EmptyState>
      ) : null}
      {groups.map(({ space: id, label, findings }) => (
        <section key={id} class="of-space" aria-label={`Findings in ${id}`}>
          <h2>
            <a href={href('requests', [], { space: id })}>{label ?? id}</a>{' '}
            <span class="hint">
              {label === undefined ? '' : `${id} · `}
              {findings.length} {findings.length === 1 ? 'finding' : 'findings'}
            </span>
          </h2>
          <ul class="cards">
            {findings.map((finding, i) => (
              <FindingCard key={i} finding={finding} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** More than a sandbox keeps. */
function Lost({ lost: { findings, requests } }: Pick<ConductAnswer, 'lost'>): VNode | null {
  const count = findings.info + findings.warning + findings.critical;
  if (count + requests === 0) return null;
  return (
    <p class="hint">
      No longer told: {count} findings for which there was no room, {requests} requests that left their journals
      unjudged.
    </p>
  );
}

/** What was found outlives its spaces, until somebody begins anew. */
function Forget({ onForgotten }: { readonly onForgotten: () => void }): VNode {
  const { api } = useConsole();
  const { isBusy, run } = useAction();
  return (
    <p class="actions">
      <ConfirmButton
        question="Really forget?"
        disabled={isBusy}
        onConfirm={() => run(() => api.clearConduct(), onForgotten)}
      >
        Forget what has gone
      </ConfirmButton>
    </p>
  );
}

function Filters({ counts }: Pick<ConductAnswer, 'counts'>): VNode {
  const { route, ask, space } = useConsole();
  const { of = '', severity = '' } = route.query;
  return (
    <div class="choices">
      <div class="segments" role="group" aria-label="Severity">
        {(['', ...SEVERITIES] as const).map((each) => (
          <button key={each} type="button" aria-pressed={each === severity} onClick={() => ask({ severity: each })}>
            {each === '' ? 'all' : `${each} ${String(counts[each])}`}
          </button>
        ))}
      </div>
      <Choice
        label="Spaces"
        value={of}
        options={[
          ['', `only ${space}`],
          ['all', 'all spaces'],
        ]}
        onChange={(text) => ask({ of: text })}
      />
    </div>
  );
}
