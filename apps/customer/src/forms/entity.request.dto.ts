import { EntityId } from './fields';

/** The customer a request is about. */
export class EntityRequest {
  @EntityId()
  readonly entityId: string;
}
