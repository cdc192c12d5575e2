import type { VNode } from 'preact';
import type { Machine } from '../api/control-types';
import { Fields } from '../parts/fields';
import { useConsole } from '../state/console-context';

interface StatePanelProps {
  readonly machine: Machine;
  readonly state: string;
}

/** Who is in a state, where it leads, and what it refuses; a code leads to its recipe, step by step. */
export function StatePanel({ machine, state }: StatePanelProps): VNode | null {
  const { href } = useConsole();
  const { service, collection, states, moves, refusals } = machine;
  const own = states.find(({ name }) => name === state);
  if (own === undefined) return null;
  const accepted = moves.filter(({ from }) => from === state);
  const refused = refusals.filter((refusal) => refusal.state === state);
  return (
    <section class="card" aria-label={`State ${state}`}>
      <header>
        <h2>{state}</h2>
        <span class="hint">
          {own.isTerminal ? 'nothing leads out of it' : `${String(accepted.length)} events lead on`}
        </span>
      </header>
      <Fields
        of={{
          Here:
            own.count === 0 ? (
              'nobody'
            ) : (
              <Documents keys={own.documents} of={{ service, collection }} count={own.count} />
            ),
          Takes: accepted.length === 0 ? 'nothing' : accepted.map(({ event, to }) => `${event} → ${to}`).join(', '),
        }}
      />
      {refused.length === 0 ? null : (
        <ul class="refusals">
          {refused.map(({ event, code }) => (
            <li key={event}>
              refuses <b>{event}</b> by <a href={href('errors', [service, code])}>{code}</a>{' '}
              <a class="button small" href={href('errors', [service, code, 'play'])}>
                Play it
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface DocumentsProps {
  readonly keys: readonly string[];
  readonly count: number;
  readonly of: { readonly service: string; readonly collection: string };
}

function Documents({ keys, count, of: { service, collection } }: DocumentsProps): VNode {
  const { href } = useConsole();
  return (
    <span class="chips">
      {keys.map((key) => (
        <a key={key} class="key" href={href('state', [service, collection], { key })}>
          {key}
        </a>
      ))}
      {count > keys.length ? <span class="hint">and {count - keys.length} more</span> : null}
    </span>
  );
}
