import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Job } from '../api/control-types';
import { byDay, jobsBefore } from './moves';

interface DueTimelineProps {
  readonly due: readonly Job[];
  readonly isBusy: boolean;
  readonly onGo: (instant: string) => void;
}

/** What is due, day by day: drag to an instant to see which jobs would run before it, or go to one. */
export function DueTimeline({ due, isBusy, onGo }: DueTimelineProps): VNode {
  const [reach, setReach] = useState(0);
  const ordered = jobsBefore(due, Infinity);
  const aim = ordered[Math.min(reach, ordered.length) - 1];
  const would = new Set(aim === undefined ? [] : jobsBefore(due, Date.parse(aim.at)));
  return (
    <section class="card" aria-label="Due next">
      <h2>
        Due next <span class="hint">{due.length}</span>
      </h2>
      {due.length === 0 ? (
        <p class="hint">Nothing is due.</p>
      ) : (
        <label class="field">
          {aim === undefined
            ? 'Drag to see what would run before an instant'
            : `${String(would.size)} jobs would run until ${aim.at.slice(0, 19).replace('T', ' ')}`}
          <input
            type="range"
            min="0"
            max={ordered.length}
            value={reach}
            onInput={({ currentTarget }) => setReach(Number(currentTarget.value))}
          />
        </label>
      )}
      {aim === undefined ? null : (
        <button type="button" class="primary" disabled={isBusy} onClick={() => onGo(aim.at)}>
          Go there
        </button>
      )}
      <Days due={due} would={would} isBusy={isBusy} onGo={onGo} />
    </section>
  );
}

interface DaysProps extends DueTimelineProps {
  readonly would: ReadonlySet<Job>;
}

function Days({ due, would, isBusy, onGo }: DaysProps): VNode {
  return (
    <>
      {byDay(due).map(([day, jobs]) => (
        <div key={day} class="day">
          <h3>{day}</h3>
          <ul class="jobs">
            {jobs.map((job) => (
              <li
                key={`${job.at}/${job.service}/${job.job}/${job.entity}`}
                class={would.has(job) ? 'would-run' : undefined}
              >
                <button
                  type="button"
                  class="link"
                  disabled={isBusy}
                  title={`Move the clock to ${job.at}`}
                  onClick={() => onGo(job.at)}
                >
                  {job.at.slice(11, 19)}
                </button>
                <span>
                  {job.service} · <b>{job.job}</b>
                </span>
                <code>{job.entity}</code>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
