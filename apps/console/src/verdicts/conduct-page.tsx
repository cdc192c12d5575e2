import type { VNode } from 'preact';
import type { ConductAnswer } from '../api/control-types';
import { Choice } from '../parts/choice';
import { EmptyState } from '../parts/empty-state';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { FindingCard } from './finding-card';
import { findingsBySpace } from './findings-by-space';

const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** How clients behaved in the space, or in all of them, with the requests that prove it. */
export function ConductPage(): VNode {
  const { api, space, view, route, href } = useConsole();
  const { of = '', severity = '' } = route.query;
  const { value, problem } = useLoaded(() => api.conduct(of === 'all' ? '*' : space), [api, space, of, view.revision]);
  const groups = findingsBySpace(value?.findings ?? [], severity);
  return (
    <section class="single wide">
      <h1>Conduct of the client</h1>
      {value === undefined ? null : <Filters counts={value.counts} />}
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
