import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Job } from '../api/control-types';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { marksOfEnds, marksOfJobs, marksOfRequests, words, type Mark } from './marks';
import { jobsBefore } from './moves';
import { instantAt, NOW_AT, placeOf, TICKS } from './time-scale';

const LANES = { request: 'requests', move: 'moves', job: 'due jobs', end: 'ends of tokens and locks' } as const;
const NEWEST = { limit: '100' };

interface TimelineProps {
  readonly now: string;
  readonly due: readonly Job[];
  readonly isBusy: boolean;
  readonly onGo: (instant: string) => void;
}

/** The time of a space as a line: what was, what is due, what ends. Dragging shows what would run before an instant. */
export function Timeline({ now, due, isBusy, onGo }: TimelineProps): VNode {
  const [place, setPlace] = useState(NOW_AT);
  const at = Date.parse(now);
  const aim = place > NOW_AT ? instantAt(place, at) : undefined;
  const marks = useMarks(due, at);
  return (
    <section class="card timeline" aria-label="Timeline">
      <header>
        <h2>Timeline</h2>
        <span class="hint">minutes are wide near now, years far from it</span>
      </header>
      <div class="lanes">
        {Object.entries(LANES).map(([kind, title]) => (
          <Lane key={kind} title={title} marks={marks.filter((mark) => mark.kind === kind)} now={at} aim={aim} />
        ))}
        <div class="lane ticks" aria-hidden="true">
          {TICKS.map(([distance, text]) => (
            <span
              key={text}
              class={distance === 0 ? 'tick is-now' : 'tick'}
              style={{ left: `${String(placeOf(at + distance, at))}%` }}
            >
              {text}
            </span>
          ))}
        </div>
      </div>
      <label class="field reach">
        {aim === undefined
          ? 'Drag to see what would run before an instant'
          : `Until ${iso(aim)}, ${words(aim - at)} from now`}
        <input
          type="range"
          min={NOW_AT}
          max="100"
          step="0.1"
          value={place}
          onInput={({ currentTarget }) => setPlace(Number(currentTarget.value))}
        />
      </label>
      {aim === undefined ? null : <WouldRun jobs={jobsBefore(due, aim)} isBusy={isBusy} onGo={() => onGo(iso(aim))} />}
    </section>
  );
}

function useMarks(due: readonly Job[], now: number): readonly Mark[] {
  const { api, space, view } = useConsole();
  const journal = useLoaded(() => api.requests(space, NEWEST), [api, space, view.revision]);
  const whole = useLoaded(() => api.state.whole(space), [api, space, view.revision]);
  return [
    ...marksOfRequests(journal.value?.items ?? []),
    ...marksOfJobs(due),
    ...marksOfEnds(whole.value?.items ?? [], now),
  ];
}

interface LaneProps {
  readonly title: string;
  readonly marks: readonly Mark[];
  readonly now: number;
  readonly aim: number | undefined;
}

function Lane({ title, marks, now, aim }: LaneProps): VNode {
  const { href } = useConsole();
  return (
    <div class="lane">
      <span class="lane-title">
        {title} <small>{marks.length}</small>
      </span>
      <div class="lane-line">
        {marks.map(({ at, kind, title: what, place }, i) => {
          const reached = aim !== undefined && at > now && at <= aim;
          const own = {
            class: `mark ${kind}${reached ? ' is-reached' : ''}`,
            title: `${iso(at)} ${what}`,
            style: { left: `${String(placeOf(at, now))}%` },
          };
          return place === undefined ? (
            <span key={i} {...own} />
          ) : (
            <a key={i} {...own} href={href(...place)} tabIndex={-1} aria-label={what} />
          );
        })}
      </div>
    </div>
  );
}

interface WouldRunProps {
  readonly jobs: readonly Job[];
  readonly isBusy: boolean;
  readonly onGo: () => void;
}

const SHOWN = 8;

function WouldRun({ jobs, isBusy, onGo }: WouldRunProps): VNode {
  return (
    <div class="would" role="status">
      <p class="actions">
        <b>{jobs.length === 0 ? 'No job would run' : `${String(jobs.length)} jobs would run`}</b>
        <button type="button" class="primary" disabled={isBusy} onClick={onGo}>
          Go there
        </button>
      </p>
      <ul class="jobs">
        {jobs.slice(0, SHOWN).map(({ at, service, job, entity }) => (
          <li key={`${at}/${job}/${entity}`}>
            <time dateTime={at}>{at.slice(0, 19).replace('T', ' ')}</time>
            <span>
              {service} · <b>{job}</b> <small>{entity}</small>
            </span>
          </li>
        ))}
      </ul>
      {jobs.length > SHOWN ? <p class="hint">and {jobs.length - SHOWN} more, below</p> : null}
    </div>
  );
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
