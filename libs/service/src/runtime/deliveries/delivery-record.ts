import { isoMillis, type Instant } from '@sadpath/clock';
import type { DeliveryFault } from '@sadpath/faults';
import type { OutboxMessage } from '@sadpath/spaces';

/** What forced an attempt to go as it went. */
export interface Forcing {
  readonly rule: string;
  readonly delivery: DeliveryFault;
  /** By how much a `LATE` attempt is late, as an ISO 8601 duration. */
  readonly lateBy?: string;
}

/** One attempt, as the outbox shows it. */
export interface Attempt extends Partial<Forcing> {
  readonly at: string;
  /** What the receiver answered; 0 when there was no answer. */
  readonly status: number;
  /** Why there was none. */
  readonly reason?: string;
  /** What the receiver answered to each copy, where it got several. */
  readonly copies?: readonly number[];
  /** The headers by which the receiver knows the sender, as they were sent. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether they are those that the key of the space makes of the very bytes that were sent; only where the event is signed. */
  readonly signature?: 'fits' | 'does-not-fit';
}

/** What the outbox tells of a delivery. */
export interface DeliveryRecord {
  /** Name of the event, by which fault rules know it. */
  readonly event: string;
  /** `not-configured`: nobody is to be told. `given-up`: no attempt was taken, and there will be no other. */
  readonly status: 'not-configured' | 'pending' | 'delivered' | 'given-up';
  readonly attempts: readonly Attempt[];
  /** When the next attempt is due, where one is planned. */
  readonly nextAt?: string;
}

/** A delivery before its first attempt. */
export function newRecord(event: string, to: string | undefined): DeliveryRecord {
  return { event, status: to === undefined ? 'not-configured' : 'pending', attempts: [] };
}

/** The record of a message that is delivered. */
export function recordOf({ delivery }: OutboxMessage): DeliveryRecord {
  return delivery as unknown as DeliveryRecord;
}

/** The record while an attempt waits until `due`. */
export function postponed(record: DeliveryRecord, due: Instant): DeliveryRecord {
  return { ...record, nextAt: isoMillis(due) };
}

/** The record after one more attempt; `due` is the instant of the next, where one follows. */
export function afterAttempt(
  { event, attempts: before }: DeliveryRecord,
  attempt: Omit<Attempt, 'at'>,
  { now, backoffMs }: { readonly now: Instant; readonly backoffMs: readonly number[] },
): { readonly record: DeliveryRecord; readonly due: Instant | undefined } {
  const attempts = [...before, { at: isoMillis(now), ...attempt }];
  const isTaken = isSuccess(attempt.status);
  const wait = isTaken ? undefined : backoffMs[attempts.filter(({ status }) => !isSuccess(status)).length - 1];
  if (wait === undefined)
    return { record: { event, status: isTaken ? 'delivered' : 'given-up', attempts }, due: undefined };
  const due = now + wait;
  return { record: { event, status: 'pending', attempts, nextAt: isoMillis(due) }, due };
}

/** True when the receiver has taken the letter. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
