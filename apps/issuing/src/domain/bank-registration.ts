import { defineLifecycle, type StateOf } from '@sadpath/lifecycle';
import { DAY, type Instant } from '@sadpath/clock';
import type { Cardholder } from './cardholder';
import type { Scope } from './program';
import { requireApproved } from './verification';

/** A registration ends with the cardholder's SMS answer, or a day later without one (contract §4.6). */
export const bankRegistrationLifecycle = defineLifecycle({
  pending: { confirm: 'confirmed', ignore: 'pending', expire: 'expired' },
  confirmed: {},
  expired: {},
});

export type BankRegistrationStatus = StateOf<typeof bankRegistrationLifecycle.table>;

/** How long the SMS waits for its answer (contract §4.6). */
export const REGISTRATION_LIFE_MS = DAY;

/** The account from which a cardholder sends money (contract §3.1). */
export interface SenderAccount {
  readonly senderAccountName: string;
  /** @minLength 1 */
  readonly senderAccountNumber: string;
  readonly senderRoutingNumber: string;
}

/** A bank account that waits to be confirmed by SMS, or no longer does. */
export interface BankRegistration extends Scope {
  /** @minimum 1 */
  readonly depositId: number;
  readonly cardholderId: number;
  readonly account: SenderAccount;
  readonly status: BankRegistrationStatus;
  readonly registeredAt: Instant;
}

/** Throws `compliance_restricted` (contract §3.1). */
export function registerBankAccount(
  holder: Cardholder,
  account: SenderAccount,
  { depositId, now }: { readonly depositId: number; readonly now: Instant },
): BankRegistration {
  requireApproved(holder);
  const { program, environment, cardholderId } = holder;
  return { program, environment, depositId, cardholderId, account, status: 'pending', registeredAt: now };
}

/** The registration after the event, or undefined when it is over already. */
export function moveRegistration(
  registration: BankRegistration,
  event: 'confirm' | 'ignore' | 'expire',
): BankRegistration | undefined {
  const status = bankRegistrationLifecycle.next(registration.status, event);
  return status === undefined ? undefined : { ...registration, status };
}
