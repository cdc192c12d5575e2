import type { VNode } from 'preact';
import { ClockPanel } from './clock-panel';
import { DependenciesPanel } from './dependencies-panel';

/** The clock of the space and the systems behind the services. */
export function TimePage(): VNode {
  return (
    <div class="columns">
      <ClockPanel />
      <DependenciesPanel />
    </div>
  );
}
