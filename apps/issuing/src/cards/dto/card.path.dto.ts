import { fieldOf } from '../../forms/fields';

/** A card in the path. */
export class CardPath {
  @fieldOf.id() cardId: number;
}
