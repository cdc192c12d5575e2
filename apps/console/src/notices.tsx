import type { VNode } from 'preact';
import type { Problem } from './api/problem';
import { ProblemView } from './parts/problem-view';
import type { Notices as Told } from './state/use-notices';

interface NoticesProps {
  readonly notices: Told;
  readonly onDismiss: (problem: Problem) => void;
}

/** Failed calls, each until it is dismissed, and what was just done. */
export function Notices({ notices: { problems, done }, onDismiss }: NoticesProps): VNode {
  return (
    <div class="notices">
      {problems.map((problem, i) => (
        <div key={problems.length - i} class="notice">
          <ProblemView problem={problem} />
          <button type="button" class="small" aria-label="Dismiss" onClick={() => onDismiss(problem)}>
            ✕
          </button>
        </div>
      ))}
      <p class="done" role="status">
        {done}
      </p>
    </div>
  );
}
