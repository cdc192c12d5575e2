import { KitNo } from '@sadpath/dcms';
import { OptionalText } from '../../forms/fields';

/** A kit, or a box of kits, that shall never become a card; one of the two is needed. */
export class ExpireKitRequest {
  @KitNo({ optional: true, unless: ['parentKitNo'] })
  readonly kitNo?: string | null;

  @OptionalText()
  readonly parentKitNo?: string | null;
}
