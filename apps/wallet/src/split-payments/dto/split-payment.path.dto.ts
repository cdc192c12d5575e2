import { Uuid } from '@sadpath/service';

/** A split payment in the path. */
export class SplitPaymentPath {
  @Uuid() splitPaymentId: string;
}
