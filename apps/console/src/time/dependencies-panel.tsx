import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { DEPENDENCY_STATES, type Dependency, type DependencyState } from '../api/control-types';
import { ConfirmButton } from '../parts/confirm-button';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { useLoaded } from '../state/use-loaded';

/** The simulated systems behind the services, and the state of each. */
export function DependenciesPanel(): VNode {
  const { api, space, view, say } = useConsole();
  const { isBusy, run } = useAction();
  const { value, problem, reload } = useLoaded(() => api.dependencies(space), [api, space, view.revision]);
  const [slowMs, setSlowMs] = useState('');
  const set = (name: string, state: DependencyState): void => {
    const slow = state === 'slow' && slowMs !== '' ? { slowMs: Number(slowMs) } : {};
    run(() => api.setDependency(space, name, { state, ...slow }), reload);
  };
  const bringUp = (): void =>
    run(
      () => api.reset(space, ['dependencies']),
      () => {
        say(`All systems of ${space} are up`);
        reload();
      },
    );
  return (
    <section>
      <h1>Systems behind the services</h1>
      {problem === undefined ? null : <ProblemView problem={problem} />}
      <p class="actions">
        <label class="inline-label">
          slow means{' '}
          <input
            type="number"
            min="0"
            class="short"
            placeholder="default"
            value={slowMs}
            onInput={({ currentTarget }) => setSlowMs(currentTarget.value)}
          />{' '}
          ms
        </label>
        <ConfirmButton question="Really all?" disabled={isBusy} onConfirm={bringUp}>
          All up
        </ConfirmButton>
      </p>
      <ul class="systems">
        {(value?.items ?? []).map((system) => (
          <System key={system.name} system={system} isBusy={isBusy} onSet={(state) => set(system.name, state)} />
        ))}
      </ul>
    </section>
  );
}

interface SystemProps {
  readonly system: Dependency;
  readonly isBusy: boolean;
  readonly onSet: (state: DependencyState) => void;
}

function System({ system: { name, state, slowMs, meaning, services }, isBusy, onSet }: SystemProps): VNode {
  return (
    <li class={`system is-${state}`}>
      <div>
        <p>
          <b>{name}</b> <span class="hint">{services.join(', ')}</span>
          {state === 'slow' && slowMs !== undefined ? <span class="badge plain">{slowMs} ms</span> : null}
        </p>
        <p class="hint">{meaning}</p>
      </div>
      <div class="segments" role="group" aria-label={`State of ${name}`}>
        {DEPENDENCY_STATES.map((each) => (
          <button
            key={each}
            type="button"
            class={`small ${each}`}
            aria-pressed={each === state}
            disabled={isBusy}
            onClick={() => onSet(each)}
          >
            {each}
          </button>
        ))}
      </div>
    </li>
  );
}
