import type { VNode } from 'preact';
import type { Machine } from '../api/control-types';
import { Choice } from '../parts/choice';
import { EmptyState } from '../parts/empty-state';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { MachineDrawing } from './machine-drawing';
import { RefusalTable } from './refusal-table';
import { StatePanel } from './state-panel';

/** The lifecycles of the services, as they are in the code, with the documents of the space in their states. */
export function MachinesPage(): VNode {
  const { api, space, view, route } = useConsole();
  const { value, problem } = useLoaded(() => api.state.machines(space), [api, space, view.revision]);
  if (value === undefined)
    return problem === undefined ? <p class="loading">Loading…</p> : <ProblemView problem={problem} />;
  const [service, name, state = ''] = route.args;
  const chosen =
    service === undefined
      ? value.items.find((machine) => machine.name === 'wallet')
      : value.items.find((machine) => machine.service === service && machine.name === name);
  return (
    <div class="browser">
      <section class="side" aria-label="Lifecycles">
        <h1>Machines</h1>
        <MachineList machines={value.items} chosen={chosen} />
        <MachineChoice machines={value.items} chosen={chosen} />
      </section>
      <section class="documents" aria-label="Lifecycle">
        {chosen === undefined ? (
          <EmptyState title={`There is no lifecycle ${service ?? ''} ${name ?? ''}`} />
        ) : (
          <Chosen machine={chosen} state={state} />
        )}
      </section>
    </div>
  );
}

function Chosen({ machine, state }: { readonly machine: Machine; readonly state: string }): VNode {
  const { service, name, meaning } = machine;
  return (
    <>
      <section class="card">
        <header>
          <h2>
            {service} · {name}
          </h2>
          <span class="hint">{meaning}. Press a state to see who is there and what it refuses.</span>
        </header>
        <MachineDrawing machine={machine} chosen={state} />
      </section>
      <StatePanel machine={machine} state={state} />
      <RefusalTable machine={machine} />
    </>
  );
}

interface MachineListProps {
  readonly machines: readonly Machine[];
  readonly chosen: Machine | undefined;
}

/** The list as one field, where there is no room for it. */
function MachineChoice({ machines, chosen }: MachineListProps): VNode {
  const { href } = useConsole();
  const hrefTo = ({ service, name }: Machine): string => href('machines', [service, name]);
  return (
    <div class="narrow-only">
      <Choice
        label="Lifecycle"
        value={chosen === undefined ? '' : hrefTo(chosen)}
        options={machines.map((machine) => [hrefTo(machine), `${machine.service} · ${machine.name}`] as const)}
        onChange={(target) => (location.hash = target)}
      />
    </div>
  );
}

function MachineList({ machines, chosen }: MachineListProps): VNode {
  const { href } = useConsole();
  const services = [...new Set(machines.map(({ service }) => service))];
  return (
    <ul class="tree wide-only">
      {services.map((service) => (
        <li key={service}>
          <span class="hint">{service}</span>
          <ul>
            {machines
              .filter((machine) => machine.service === service)
              .map((machine) => (
                <li key={machine.name}>
                  <a
                    href={href('machines', [service, machine.name])}
                    aria-current={machine === chosen ? 'page' : undefined}
                  >
                    {machine.name}
                  </a>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
