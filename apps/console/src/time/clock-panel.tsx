import type { VNode } from 'preact';
import type { Job } from '../api/control-types';
import { Fields } from '../parts/fields';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { DueJobs } from './due-jobs';
import { MoveClock } from './move-clock';
import type { UsedClock } from './use-clock';

const SHOWN = 20;

/** What time it is in the space, how to move it, what ran and what is due. */
export function ClockPanel({ clock, problem, moved, isBusy, move }: UsedClock): VNode {
  const { view } = useConsole();
  const { now, mode } = view.info?.clock ?? { now: '', mode: 'running' };
  return (
    <section>
      <h1>Clock</h1>
      <div class="card">
        <p class="now">
          <time dateTime={now}>{now.slice(0, 19).replace('T', ' ')}</time> <span class="badge plain">{mode}</span>
        </p>
        <MoveClock now={now} due={clock?.due ?? []} isFrozen={mode === 'frozen'} isBusy={isBusy} onMove={move} />
        <Fields of={{ 'Began at': clock?.start }} />
        {problem === undefined ? null : <ProblemView problem={problem} />}
      </div>
      {moved?.ran === undefined ? null : <Jobs title="Ran in the last move" jobs={moved.ran} empty="No job was due." />}
      {clock === undefined ? null : (
        <DueJobs due={clock.due} isBusy={isBusy} onGo={(instant) => move({ action: 'set', instant })} />
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
