import { EntityId } from '@sadpath/dcms';

/** The customer in the path. */
export class EntityPath {
  @EntityId() entityId: string;
}
