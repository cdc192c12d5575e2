import type { Instant } from '@sadpath/clock';
import { Call, type ServiceDefinition } from '@sadpath/service';
import { MemoryHomes } from '@sadpath/homes';
import { Space, type SpaceOptions } from '@sadpath/spaces';
import { specStores } from './spec-stores';

const HOMES = new MemoryHomes();

/** A fresh space of one service, for specs that call the service's providers without any HTTP; see `specStores`. */
export class SpecSpace {
  readonly space: Space;

  constructor(
    private readonly definition: ServiceDefinition,
    options: SpaceOptions = {},
  ) {
    const { collections, fixtures } = definition;
    this.space = new Space('spec', options, {
      store: (service, space) =>
        specStores.fresh({ service, collections, seed: () => fixtures(space.clock.start, space.options) }),
      jobs: () => [],
      home: (space) => HOMES.of(space),
    });
  }

  /** What a handler, or a job, of the service gets at this instant. */
  callAt(now: Instant): Call {
    const { name: service } = this.definition;
    const forwarded = { requestId: 'spec', headers: {} };
    return new Call({ service, space: this.space, now, forwarded, dependencyKey: (name) => name });
  }
}
