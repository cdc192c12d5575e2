import { KitNo } from '@sadpath/dcms';

/** The kit a request is about. */
export class KitRequest {
  @KitNo()
  readonly kitNo: string;
}
