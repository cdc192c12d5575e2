import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ClockState, Job } from '../api/control-types';
import { Fields } from '../parts/fields';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { useLoaded } from '../state/use-loaded';
import { DueTimeline } from './due-timeline';
import { MoveClock } from './move-clock';

const SHOWN = 20;

/** What time it is in the space, how to move it, what ran and what is due. */
export function ClockPanel(): VNode {
  const { api, space, view, say } = useConsole();
  const { isBusy, run } = useAction();
  const { value, problem, reload } = useLoaded(() => api.clock(space), [api, space, view.revision]);
  const [moved, setMoved] = useState<ClockState>();
  const move = (body: Readonly<Record<string, string>>): void =>
    run(
      () => api.moveClock(space, body),
      (state) => {
        setMoved(state);
        say(`It is ${state.now} in ${space}; ${state.ran?.length ?? 0} jobs ran`);
        reload();
      },
    );
  const { now, mode } = view.info?.clock ?? { now: '', mode: 'running' };
  return (
    <section>
      <h1>Clock</h1>
      <div class="card">
        <p class="now">
          <time dateTime={now}>{now.slice(0, 19).replace('T', ' ')}</time> <span class="badge plain">{mode}</span>
        </p>
        <MoveClock now={now} due={value?.due ?? []} isFrozen={mode === 'frozen'} isBusy={isBusy} onMove={move} />
        <Fields of={{ 'Began at': value?.start }} />
        {problem === undefined ? null : <ProblemView problem={problem} />}
      </div>
      {moved?.ran === undefined ? null : <Jobs title="Ran in the last move" jobs={moved.ran} empty="No job was due." />}
      {value === undefined ? null : (
        <DueTimeline due={value.due} isBusy={isBusy} onGo={(instant) => move({ action: 'set', instant })} />
      )}
    </section>
  );
}

interface JobsProps {
  readonly title: string;
  readonly jobs: readonly Job[];
  readonly empty: string;
}

function Jobs({ title, jobs, empty }: JobsProps): VNode {
  return (
    <section class="card">
      <h2>
        {title} <span class="hint">{jobs.length}</span>
      </h2>
      {jobs.length === 0 ? <p class="hint">{empty}</p> : null}
      <ul class="jobs">
        {jobs.slice(0, SHOWN).map(({ at, service, job, entity }) => (
          <li key={`${at}/${service}/${job}/${entity}`}>
            <time dateTime={at}>{at.slice(0, 19).replace('T', ' ')}</time>
            <span>
              {service} · <b>{job}</b>
            </span>
            <code>{entity}</code>
          </li>
        ))}
      </ul>
      {jobs.length > SHOWN ? <p class="hint">and {jobs.length - SHOWN} more</p> : null}
    </section>
  );
}
