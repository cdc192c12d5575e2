import { isoMillis, type Instant } from '@sadpath/clock';
import { comparing, type ServiceError } from '@sadpath/errors';
import { walletError } from '../wallet.errors';
import { type PaymentMethod, type PaymentMethodEvent, paymentMethodLifecycle } from './payment-method';
import { conflict, inactive } from './refusals';

/** The code that verifies every instrument of the sandbox (contract wallet §3.6). */
export const RIGHT_CODE = '123456';

/** Why a verification fails. */
export type VerificationFault = 'CODE_MISMATCH' | 'ATTEMPTS_EXHAUSTED' | 'CODE_EXPIRED' | 'CARD_EXPIRED';

/** The method after an attempt, and the refusal to answer with when the code was wrong. */
export interface VerificationAttempt {
  readonly method: PaymentMethod;
  readonly refusal?: ServiceError;
}

/**
 * Lets a method pass whose code may be looked at: state, then age of the code, then date of the card. What comes
 * after it, the verifier's own state and the code, counts as an attempt.
 */
export function requireVerifiable(method: PaymentMethod, now: Instant): void {
  if (method.status === 'failed') throw failed(method, 'ATTEMPTS_EXHAUSTED');
  if (method.status === 'active') throw conflict('ALREADY_VERIFIED');
  if (method.status === 'inactive') throw inactive(method);
  if (now >= method.verificationExpiresAt)
    throw failed(method, 'CODE_EXPIRED', lateBy(method.verificationExpiresAt, now));
  if (isCardOver(method, now)) throw failed(method, 'CARD_EXPIRED');
}

/** Looks at a code: the right one makes the method active, the third wrong one makes it fail for good. */
export function verify(method: PaymentMethod, code: string, now: Instant): VerificationAttempt {
  requireVerifiable(method, now);
  if (code === RIGHT_CODE) return { method: { ...moved(method, 'verify'), verifiedAt: now } };
  const attempted = { ...method, verificationAttemptsLeft: method.verificationAttemptsLeft - 1 };
  const isLast = attempted.verificationAttemptsLeft === 0;
  const left = isLast ? { ...moved(attempted, 'exhaust'), isDefault: false } : attempted;
  return { method: left, refusal: failed(left, 'CODE_MISMATCH') };
}

function moved(method: PaymentMethod, event: PaymentMethodEvent): PaymentMethod {
  const status = paymentMethodLifecycle.next(method.status, event);
  if (status === undefined) throw inactive(method);
  return { ...method, status };
}

/** A card is good to the last moment of its month, in UTC. */
function isCardOver(method: PaymentMethod, now: Instant): boolean {
  const { expMonth, expYear } = method;
  return expMonth !== null && expYear !== null && now >= Date.UTC(expYear, expMonth);
}

function lateBy(end: Instant, now: Instant): ReturnType<typeof comparing> {
  return comparing({ 'valid until': isoMillis(end) }, { now: isoMillis(now) });
}

function failed(
  method: PaymentMethod,
  reason: VerificationFault,
  values = comparing({ 'attempts left': method.verificationAttemptsLeft }, { 'of a failed method': 0 }),
): ServiceError {
  return walletError('ERR_WALLET_PAYMENT_METHOD_VERIFICATION_FAILED', undefined, {
    details: { reason, attemptsLeft: method.verificationAttemptsLeft },
    ...values,
  });
}
