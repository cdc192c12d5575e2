import { DAY, SECOND, timeLeft, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { customerError } from '../customer.errors';
import { fieldFault, invalidPin, unreadablePin, type PinField } from './refusals';
import { defineLifecycle, type StateOf } from '@sadpath/lifecycle';

/** The PIN of a card (contracts/debit.md §4.2). */
export const pinLifecycle = defineLifecycle({
  NOT_SET: { set: 'SET', forget: 'NOT_SET' },
  SET: { match: 'SET', mistype: 'SET', exhaust: 'LOCKED', reset: 'SET', forget: 'NOT_SET' },
  LOCKED: { reset: 'SET', forget: 'NOT_SET', release: 'SET' },
});

export type PinState = StateOf<typeof pinLifecycle.table>;

/** Wrong PINs in a row that lock it (contracts/debit.md §6). */
export const PIN_TRIES = 3;

/** How long a lock holds when nobody resets the PIN: a day. */
export const PIN_LOCK_MS = DAY;

/** What is known of the PIN of a card. */
export interface Pin {
  readonly state: PinState;
  /** Keyed digest of the PIN; null when none is set. */
  readonly verification: string | null;
  /** @maximum 3 */
  readonly wrongTries: number;
  readonly lockedAt: Instant | null;
}

/** What a check found; only a right PIN may go on. */
export type PinVerdict = 'right' | 'wrong' | 'locked';

/** The outcome of a check: the counters move whatever the verdict. */
export interface PinCheck {
  readonly pin: Pin;
  readonly verdict: PinVerdict;
  /** What holds the PIN in the request. */
  readonly field?: PinField;
  /** False of a PIN that could not be decoded. */
  readonly isReadable?: boolean;
}

/** A card's PIN before its first setPin. */
export const NO_PIN: Pin = Object.freeze({ state: 'NOT_SET', verification: null, wrongTries: 0, lockedAt: null });

/** Sets the first PIN. Throws `pin.already.set` when there is one, locked or not. */
export function setPin(pin: Pin, verification: string, kitNo: string): Pin {
  const state = pinLifecycle.next(pin.state, 'set');
  if (state === undefined)
    throw customerError('pin.already.set', { kitNo }, { fields: [fieldFault('kitNo', 'has a PIN')] });
  return { state, verification, wrongTries: 0, lockedAt: null };
}

/** Compares the digest of a PIN, or undefined for one that could not be decoded; counts the wrong ones. */
export function checkPin(held: Pin, attempt: string | undefined, now: Instant): PinCheck {
  const pin = releasePin(held, now);
  if (pin.state === 'LOCKED') return { pin, verdict: 'locked' };
  if (pin.state === 'NOT_SET') return { pin, verdict: 'wrong' };
  if (attempt !== undefined && attempt === pin.verification) {
    return { pin: { ...pin, wrongTries: 0 }, verdict: 'right' };
  }
  const wrongTries = pin.wrongTries + 1;
  return wrongTries < PIN_TRIES
    ? { pin: { ...pin, wrongTries }, verdict: 'wrong' }
    : { pin: { ...pin, state: 'LOCKED', wrongTries, lockedAt: now }, verdict: 'locked' };
}

/** Throws the code of a verdict that is not `right`: `invalid.pin`, or `pin.locked` with the seconds that the lock has left. */
export function acceptPin(check: PinCheck, kitNo: string, now: Instant): void {
  const { pin, verdict, field = 'pin', isReadable = true } = check;
  if (verdict === 'wrong') throw (isReadable ? invalidPin : unreadablePin)(field, triesOf(pin));
  if (verdict === 'locked') {
    const fields = [fieldFault('kitNo', 'has a locked PIN')];
    const retryAfter = Math.ceil(lockLeft(pin, now) / SECOND);
    throw customerError('pin.locked', { kitNo }, { fields, retryAfter, ...triesOf(pin) });
  }
}

/** Of a card without a PIN no tries are counted. */
export function triesOf({ state, wrongTries }: Pin): { readonly compared?: string } {
  return state === 'NOT_SET' ? {} : comparing({ 'wrong tries': wrongTries }, { 'to lock': PIN_TRIES });
}

/** Milliseconds until a lock ends by itself. */
function lockLeft({ lockedAt }: Pin, now: Instant): number {
  return lockedAt === null ? PIN_LOCK_MS : timeLeft({ since: lockedAt, length: PIN_LOCK_MS }, now);
}

/** Puts a new PIN over the old one, and ends a lock. Throws `invalid.pin` when there is no PIN to replace. */
export function resetPin(pin: Pin, verification: string): Pin {
  const state = pinLifecycle.next(pin.state, 'reset');
  if (state === undefined) throw invalidPin('newPin');
  return { state, verification, wrongTries: 0, lockedAt: null };
}

/** Takes the PIN away: a new mailer is on its way. */
export function forgetPin(): Pin {
  return NO_PIN;
}

/** Ends a lock whose time is over, or has not come because the clock was set back; leaves every other PIN as it is. */
export function releasePin(pin: Pin, now: Instant): Pin {
  const isLocked = pin.state === 'LOCKED' && lockLeft(pin, now) > 0;
  return pin.state !== 'LOCKED' || isLocked ? pin : { ...pin, state: 'SET', wrongTries: 0, lockedAt: null };
}
