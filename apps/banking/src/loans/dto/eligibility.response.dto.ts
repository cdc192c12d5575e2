import { Decimal, Flag, TextList } from '@sadpath/service';

/** Whether the caller may borrow, and up to how much. */
export class EligibilityResponse {
  @Flag() eligible: boolean;
  @Decimal() maxAmount: number;
  @TextList() reasons: readonly string[];
}
