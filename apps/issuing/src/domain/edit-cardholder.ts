import type { Instant } from '@sadpath/clock';
import { issuingError } from '../issuing.errors';
import { requireAdult } from './adulthood';
import type { Cardholder, CardholderStatus, Identity } from './cardholder';
import { changeContact, type Contact } from './contact';
import { transactionLimit } from './transaction-limit';

/** `endpoint`: no edit at all while locked. `field`: only the identity is locked, under review and approved (contract §4.2). */
export type LockMode = 'endpoint' | 'field';

/** The fields of an edit. */
export interface CardholderChanges {
  readonly identity: Partial<Identity>;
  readonly contact: Partial<Contact>;
  readonly transactionLimit?: number;
}

/** What an edit is judged by. */
export interface EditRules {
  readonly lockMode: LockMode;
  /** The program's ceiling, in minor units. */
  readonly ceiling: number;
  readonly now: Instant;
}

const LOCKS = {
  pending: { code: 'cardholder_locked_pending', always: true },
  approved: { code: 'cardholder_locked_approved', always: false },
  underReview: { code: 'cardholder_locked_under_review', always: false },
  deleted: { code: 'cardholder_deleted', always: true },
} as const;

/**
 * The cardholder with the changes, all or none. Throws `field_range` (age), `cardholder_locked_pending`,
 * `cardholder_locked_under_review`, `cardholder_locked_approved`, `cardholder_deleted`, `transaction_limit_exceeded`,
 * `field_required` (contract §4.2).
 */
export function editCardholder(cardholder: Cardholder, changes: CardholderChanges, rules: EditRules): Cardholder {
  if (changes.identity.dob !== undefined) requireAdult(changes.identity.dob, rules.now);
  requireUnlocked(cardholder.status, changes, rules.lockMode);
  return {
    ...cardholder,
    identity: { ...cardholder.identity, ...changes.identity },
    contact: changeContact(cardholder.contact, changes.contact),
    transactionLimit:
      changes.transactionLimit === undefined
        ? cardholder.transactionLimit
        : transactionLimit(changes.transactionLimit, rules.ceiling),
  };
}

function requireUnlocked(status: CardholderStatus, changes: CardholderChanges, mode: LockMode): void {
  const lock = isLocking(status) ? LOCKS[status] : undefined;
  if (lock === undefined) return;
  if (lock.always || mode === 'endpoint' || Object.keys(changes.identity).length > 0) throw issuingError(lock.code);
}

function isLocking(status: CardholderStatus): status is keyof typeof LOCKS {
  return Object.hasOwn(LOCKS, status);
}
