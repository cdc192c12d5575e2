import type { ControlClient } from './control-client';
import type { Answer } from './problem';
import type { MachinesAnswer, StateAnswer } from '@sadpath/control-types';
import type { FieldSchema } from './field-schema';

/** What the console asks of the control API about whole spaces: their lifecycles, all that they hold, and the forms of it. */
export class StateApi {
  constructor(private readonly client: ControlClient) {}

  machines(space: string): Promise<Answer<MachinesAnswer>> {
    return this.client.ask({ path: '/machines', space });
  }

  /** Everything that the services hold. */
  whole(space: string): Promise<Answer<StateAnswer>> {
    return this.client.ask({ path: '/state', space });
  }

  /** Everything that they held when it was saved. */
  snapshot(space: string, name: string): Promise<Answer<StateAnswer>> {
    return this.client.ask({ path: `/snapshots/${encodeURIComponent(name)}`, space });
  }

  schema(service: string, collection: string): Promise<Answer<FieldSchema>> {
    return this.client.ask({
      path: `/state/${encodeURIComponent(service)}/${encodeURIComponent(collection)}/schema`,
    });
  }
}
