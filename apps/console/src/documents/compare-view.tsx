import type { VNode } from 'preact';
import type { ControlApi } from '../api/control-api';
import type { Answer } from '../api/problem';
import type { HeldCollection } from '../api/control-types';
import { Choice } from '../parts/choice';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { diffWhole } from './diff-whole';
import { WholeDiffView } from './whole-diff-view';

/** What stands for the space as it is. */
export const NOW = '(now)';

interface CompareViewProps {
  readonly names: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** What differs between two snapshots, or between one and now. */
export function CompareView({ names, from, to }: CompareViewProps): VNode {
  const { api, space, view, ask } = useConsole();
  const live = [from, to].includes(NOW) ? view.revision : 0;
  const { value, problem } = useLoaded(() => readBoth(api, space, [from, to]), [api, space, from, to, live]);
  const options = [...names, [NOW, 'as it is now'] as const];
  return (
    <section class="card" aria-label="Comparison">
      <header>
        <h2>What is different</h2>
        <button type="button" onClick={() => ask({ compare: '', with: '' })}>
          Close
        </button>
      </header>
      <p class="choices">
        <Choice label="Before" value={from} options={options} onChange={(compare) => ask({ compare })} />
        <Choice label="After" value={to} options={options} onChange={(other) => ask({ with: other })} />
      </p>
      {problem === undefined ? null : <ProblemView problem={problem} />}
      {value === undefined ? null : <WholeDiffView diff={diffWhole(...value)} none="Nothing: they hold the same." />}
    </section>
  );
}

type Both = readonly [readonly HeldCollection[], readonly HeldCollection[]];

async function readBoth(api: ControlApi, space: string, names: readonly [string, string]): Promise<Answer<Both>> {
  const read = (name: string) => (name === NOW ? api.state.whole(space) : api.state.snapshot(space, name));
  const [before, after] = await Promise.all([read(names[0]), read(names[1])]);
  if (!before.ok) return before;
  return after.ok ? { ok: true, value: [before.value.items, after.value.items] } : after;
}
