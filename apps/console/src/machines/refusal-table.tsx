import type { VNode } from 'preact';
import type { Machine } from '../api/control-types';
import { useConsole } from '../state/console-context';

/** Each state by each event: where it leads, or the code that refuses it. */
export function RefusalTable({ machine }: { readonly machine: Machine }): VNode {
  const { service, name, states, moves, refusals } = machine;
  const { href } = useConsole();
  const events = [...new Set([...moves, ...refusals].map(({ event }) => event))];
  const cell = (state: string, event: string): VNode | string => {
    const move = moves.find((each) => each.from === state && each.event === event);
    if (move !== undefined) return move.to === state ? 'stays' : `→ ${move.to}`;
    const refusal = refusals.find((each) => each.state === state && each.event === event);
    if (refusal === undefined) return '–';
    return (
      <a class="refused" href={href('errors', [service, refusal.code, 'play'])} title={`Play ${refusal.code}`}>
        {refusal.code}
      </a>
    );
  };
  return (
    <section class="card">
      <header>
        <h2>By event</h2>
        <span class="hint">
          a code is a refusal, and leads to its recipe; – is no event that one could ask for there
        </span>
      </header>
      <div class="table" tabIndex={0} role="region" aria-label={`Events of ${name} by state`}>
        <table>
          <thead>
            <tr>
              <th scope="col">event</th>
              {states.map((state) => (
                <th key={state.name} scope="col">
                  {state.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event}>
                <th scope="row">{event}</th>
                {states.map((state) => (
                  <td key={state.name}>{cell(state.name, event)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
