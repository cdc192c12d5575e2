import { isoMillis } from '@sadpath/clock';
import { maskMember } from '@sadpath/journal';
import type { Space } from '@sadpath/spaces';

/** Settings as anybody may read them: keys are hidden, and what opens the address of a webhook. */
function shownSettings(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, maskMember(name, value)]));
}

/** A space as it is listed. */
export function describeSpace(space: Space): Record<string, unknown> {
  const { label, counted, ttlMs, envelope = 'standard', fixtures = 'default', settings = {} } = space.options;
  return {
    id: space.id,
    ...(label === undefined ? {} : { label }),
    ...(counted === undefined ? {} : { counted }),
    seed: space.seed,
    envelope,
    fixtures,
    settings: shownSettings(settings),
    ...(ttlMs === undefined ? {} : { ttlMs }),
    clock: { now: isoMillis(space.clock.now()), mode: space.clock.mode },
    requests: space.journal.tally,
    faults: space.faults.count,
  };
}
