import type { VNode } from 'preact';
import { ClockPanel } from './clock-panel';
import { DependenciesPanel } from './dependencies-panel';
import { Timeline } from './timeline';
import { useClock } from './use-clock';

/** The time of the space as a line, its clock, and the systems behind the services. */
export function TimePage(): VNode {
  const used = useClock();
  const { clock, isBusy, move } = used;
  return (
    <div class="columns">
      {clock === undefined ? null : (
        <Timeline
          now={clock.now}
          due={clock.due}
          isBusy={isBusy}
          onGo={(instant) => move({ action: 'set', instant })}
        />
      )}
      <ClockPanel {...used} />
      <DependenciesPanel />
    </div>
  );
}
