import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Job } from '../api/control-types';
import { aimOf, jobsBefore } from './moves';

const STEPS = [
  ['PT5M', '5 minutes'],
  ['PT1H', '1 hour'],
  ['P1D', '1 day'],
  ['P30D', '30 days'],
] as const;

interface MoveClockProps {
  readonly now: string;
  readonly due: readonly Job[];
  readonly isFrozen: boolean;
  readonly isBusy: boolean;
  readonly onMove: (body: Readonly<Record<string, string>>) => void;
}

/** Freezes, resumes, advances, sets or resets the clock; whether a duration or an instant is one, the sandbox says. */
export function MoveClock({ now, due, isFrozen, isBusy, onMove }: MoveClockProps): VNode {
  const own = { now, due, isBusy, onMove };
  return (
    <>
      <p class="actions">
        {STEPS.map(([duration, words]) => (
          <button
            key={duration}
            type="button"
            class="primary"
            disabled={isBusy}
            title={duration}
            onClick={() => onMove({ action: 'advance', duration })}
          >
            + {words} <small>{foresee(now, due, duration)}</small>
          </button>
        ))}
      </p>
      <OwnMove action="advance" member="duration" example="P2DT3H" {...own} />
      <OwnMove action="set" member="instant" example="2026-02-21T10:00:00Z" {...own} />
      <p class="actions">
        <button type="button" disabled={isBusy || isFrozen} onClick={() => onMove({ action: 'freeze' })}>
          Freeze
        </button>
        <button type="button" disabled={isBusy || !isFrozen} onClick={() => onMove({ action: 'resume' })}>
          Resume
        </button>
        <button type="button" disabled={isBusy} onClick={() => onMove({ action: 'reset' })}>
          Reset
        </button>
      </p>
    </>
  );
}

interface OwnMoveProps extends Omit<MoveClockProps, 'isFrozen'> {
  readonly action: 'advance' | 'set';
  readonly member: string;
  readonly example: string;
}

function OwnMove({ action, member, example, now, due, isBusy, onMove }: OwnMoveProps): VNode {
  const [text, setText] = useState('');
  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault();
        onMove({ action, [member]: text.trim() });
      }}
    >
      <input
        aria-label={`${action}: ${member}`}
        placeholder={`${member}, as ${example}`}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" disabled={isBusy || text.trim() === ''}>
        {action === 'advance' ? 'Advance' : 'Set'} <small>{foresee(now, due, text)}</small>
      </button>
    </form>
  );
}

/** How many of the jobs that are known now would run; nothing where the move is none that can be foreseen. */
function foresee(now: string, due: readonly Job[], text: string): string {
  const aim = aimOf(now, text);
  if (aim === undefined) return '';
  const { length } = jobsBefore(due, aim);
  return `${String(length)} ${length === 1 ? 'job' : 'jobs'}`;
}
