import { OneOf, Text, Uuid, Whole } from '@sadpath/service';
import { LOCK_MONTHS } from '../../domain/savings-product';
import { Amount } from '../../forms/amount';
import { CalendarDate } from '../../forms/calendar-date';
import { UuidList } from '../../forms/uuid-list';

/** `POST /savings/flexible` (contract banking §3.7). */
export class OpenFlexibleRequest {
  @OneOf(['flexible']) productType: string;
  @Amount() initialDeposit: number;
  @Uuid({ optional: true }) sourceWalletId?: string | null;
}

/** `POST /savings/target`; the first contribution is debited at once (contract banking §3.7). */
export class OpenTargetRequest {
  @OneOf(['target']) productType: string;
  @Amount() targetAmount: number;
  @Text({ max: 60 }) targetName: string;
  @CalendarDate() targetDate: string;
  @Amount() monthlyContribution: number;
  @Uuid({ optional: true }) sourceWalletId?: string | null;
}

/** `POST /savings/locked` (contract banking §3.7). */
export class OpenLockedRequest {
  @OneOf(['locked']) productType: string;
  @Amount() amount: number;
  @Whole(LOCK_MONTHS) lockPeriodMonths: number;
  @Uuid({ optional: true }) sourceWalletId?: string | null;
}

/** `POST /savings/group` (contract banking §3.7). */
export class OpenGroupRequest {
  @OneOf(['group']) productType: string;
  @Text({ max: 60 }) groupName: string;
  @Amount() contribution: number;
  @UuidList({ optional: true }) memberIds?: readonly string[] | null;
  @Uuid({ optional: true }) sourceWalletId?: string | null;
}
