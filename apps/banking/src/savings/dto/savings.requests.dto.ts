import type { Instant } from '@sadpath/clock';
import { Flag, OneOf, Text, Uuid, Whole, type FormFault } from '@sadpath/forms';
import { lagosDate, lagosMidnight } from '../../domain/lagos-calendar';
import { LOCK_MONTHS } from '../../domain/savings-product';
import { Amount, CalendarDate, UuidList } from '../../forms/bank-fields';

/** A savings account. */
export class SavingsPath {
  @Uuid() accountId: string;
}

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

/** `POST /savings/:accountId/deposit` (contract banking §3.7). */
export class DepositRequest {
  @Amount() amount: number;
  @Uuid({ optional: true }) sourceWalletId?: string | null;
}

/** `POST /savings/:accountId/withdraw`: everything, unless an amount is given (contract banking §3.7). */
export class WithdrawRequest {
  @Amount({ optional: true }) amount?: number | null;
  @Uuid({ optional: true }) destinationWalletId?: string | null;
  @Flag({ optional: true }) acceptPenalty?: boolean | null;
}

/** A target date must lie after today in Lagos. */
export function targetDateFaults(body: Readonly<Record<string, unknown>>, now: Instant): readonly FormFault[] {
  const { targetDate } = body;
  if (typeof targetDate !== 'string' || lagosMidnight(targetDate) === undefined || targetDate > lagosDate(now))
    return [];
  return [
    {
      in: 'body',
      field: 'targetDate',
      kind: 'rule',
      rule: 'isFuture',
      message: `targetDate must be after ${lagosDate(now)}`,
    },
  ];
}
