import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

const STEPS = [
  ['PT5M', '5 minutes'],
  ['PT1H', '1 hour'],
  ['P1D', '1 day'],
] as const;

interface MoveClockProps {
  readonly isFrozen: boolean;
  readonly isBusy: boolean;
  readonly onMove: (body: Readonly<Record<string, string>>) => void;
}

/** Freezes, resumes, advances, sets or resets the clock; whether a duration or an instant is one, the sandbox says. */
export function MoveClock({ isFrozen, isBusy, onMove }: MoveClockProps): VNode {
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
            + {words}
          </button>
        ))}
      </p>
      <OwnMove action="advance" member="duration" example="P2DT3H" isBusy={isBusy} onMove={onMove} />
      <OwnMove action="set" member="instant" example="2026-02-21T10:00:00Z" isBusy={isBusy} onMove={onMove} />
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

function OwnMove({ action, member, example, isBusy, onMove }: OwnMoveProps): VNode {
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
        {action === 'advance' ? 'Advance' : 'Set'}
      </button>
    </form>
  );
}
