import { useState } from 'preact/hooks';
import type { ClockAnswer, MovedClockAnswer } from '../api/control-types';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { useLoaded } from '../state/use-loaded';
import type { Problem } from '../api/problem';

/** The clock of the space, and a way to move it. */
export interface UsedClock {
  readonly clock: ClockAnswer | undefined;
  readonly problem: Problem | undefined;
  /** What the last move from here has brought about. */
  readonly moved: MovedClockAnswer | undefined;
  readonly isBusy: boolean;
  readonly move: (body: Readonly<Record<string, string>>) => void;
}

/** See `UsedClock`. */
export function useClock(): UsedClock {
  const { api, space, view, say } = useConsole();
  const { isBusy, run } = useAction();
  const { value, problem, reload } = useLoaded(() => api.clock(space), [api, space, view.revision]);
  const [moved, setMoved] = useState<MovedClockAnswer>();
  const move = (body: Readonly<Record<string, string>>): void =>
    run(
      () => api.moveClock(space, body),
      (state) => {
        setMoved(state);
        say(`It is ${state.now} in ${space}; ${state.ran.length} jobs ran`);
        reload();
      },
    );
  return { clock: value, problem, moved, isBusy, move };
}
