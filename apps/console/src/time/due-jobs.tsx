import type { VNode } from 'preact';
import type { Job } from '../api/control-types';
import { byDay } from './moves';

interface DueJobsProps {
  readonly due: readonly Job[];
  readonly isBusy: boolean;
  readonly onGo: (instant: string) => void;
}

/** What is due, day by day; an instant is a button that moves the clock there. */
export function DueJobs({ due, isBusy, onGo }: DueJobsProps): VNode {
  return (
    <section class="card" aria-label="Due next">
      <h2>
        Due next <span class="hint">{due.length}</span>
      </h2>
      {due.length === 0 ? <p class="hint">Nothing is due.</p> : null}
      {byDay(due).map(([day, jobs]) => (
        <div key={day} class="day">
          <h3>{day}</h3>
          <ul class="jobs">
            {jobs.map(({ at, service, job, entity }) => (
              <li key={`${at}/${service}/${job}/${entity}`}>
                <button
                  type="button"
                  class="link"
                  disabled={isBusy}
                  title={`Move the clock to ${at}`}
                  onClick={() => onGo(at)}
                >
                  {at.slice(11, 19)}
                </button>
                <span>
                  {service} · <b>{job}</b>
                </span>
                <code>{entity}</code>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
