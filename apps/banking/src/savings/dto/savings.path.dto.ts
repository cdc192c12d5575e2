import { Uuid } from '@sadpath/service';

/** A savings account. */
export class SavingsPath {
  @Uuid() accountId: string;
}
