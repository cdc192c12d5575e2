import { EntityId, KitNo } from '@sadpath/dcms';

/** The customer and the card a request is about: one must belong to the other. */
export class CardKeyRequest {
  @EntityId()
  readonly entityId: string;

  @KitNo()
  readonly kitNo: string;
}
