import { BOUNDS } from '@sadpath/bounds';
import { ListOf, OneOf, Text, TextList, Whole } from '@sadpath/forms';
import { DEPENDENCY_STATES } from '@sadpath/spaces';
import { Instant } from './fields';

/** A simulated system. */
export class DependencyInfo {
  @Text() name: string;
  @OneOf(DEPENDENCY_STATES) state: string;
  @Whole({ optional: true, description: 'Real milliseconds' }) slowMs?: number;
  @Text() meaning: string;
  @TextList({ description: 'The services that feel it' }) services: readonly string[];
  @Instant({ optional: true }) since?: string;
}

/** Simulated systems. */
export class DependenciesAnswer {
  @ListOf(() => DependencyInfo) items: readonly DependencyInfo[];
}

/** The state that a simulated system is to have. */
export class DependencyBody {
  @OneOf(DEPENDENCY_STATES) state: string;
  @Whole({ optional: true, max: BOUNDS.delayMs.value, description: 'Real milliseconds; of `slow` alone' })
  slowMs?: number;
}
