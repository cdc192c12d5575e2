import type { ComponentChildren, VNode } from 'preact';
import { useAction } from '../state/use-action';
import { useConsole } from '../state/console-context';
import { EmptyState } from './empty-state';
import { ProblemView } from './problem-view';

/** Shows what belongs to the chosen space once there is one of its name. */
export function SpaceGate({ children }: { readonly children: ComponentChildren }): VNode {
  const { view, space, api, say } = useConsole();
  const { isBusy, run } = useAction();
  if (view.state === 'absent') {
    return (
      <EmptyState title={`There is no space “${space}”`}>
        <p>It appears with the first request in it; this page then follows by itself. Or make it now.</p>
        <button
          type="button"
          class="primary"
          disabled={isBusy}
          onClick={() =>
            run(
              () => api.createSpace({ id: space }),
              ({ id }) => say(`Space ${id} is there`),
            )
          }
        >
          Create {space}
        </button>
      </EmptyState>
    );
  }
  if (view.info === undefined) {
    return view.problem === undefined ? <p class="loading">Loading…</p> : <ProblemView problem={view.problem} />;
  }
  return <>{children}</>;
}
