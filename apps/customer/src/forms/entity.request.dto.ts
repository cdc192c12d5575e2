import { EntityId } from '@sadpath/dcms';

/** The customer a request is about. */
export class EntityRequest {
  @EntityId()
  readonly entityId: string;
}
