import { fieldOf } from '../../forms/fields';

/** A cardholder in the path. */
export class CardholderPath {
  @fieldOf.id() cardholderId: number;
}
