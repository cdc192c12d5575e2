import { RequestId } from '@sadpath/dcms';

/** `POST /cms/kits/take-back`: the request for a card that its sender could not use. */
export class TakeBackRequest {
  @RequestId() requestId: string;
}
