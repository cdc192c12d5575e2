import { KitNo } from '../../forms/fields';

/** The kit a request is about. */
export class KitRequest {
  @KitNo()
  readonly kitNo: string;
}
