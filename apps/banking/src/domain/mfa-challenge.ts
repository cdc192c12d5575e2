import { timeLeft, type Instant } from '@sadpath/clock';
import { comparing, type ServiceError } from '@sadpath/errors';
import { bankingError } from '../banking.errors';
import type { BankRules } from './bank-rules';
import { isMfaCode } from './one-time-code';
import type { User } from './user';

/** The second half of a login, waiting for a code. */
export interface MfaChallenge {
  /** The token of MFA_REQUIRED, opaque to clients. */
  readonly token: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly expiresAt: Instant;
  readonly wrongCodes: number;
  readonly isUsed: boolean;
}

/** The challenge after a code was tried, and the refusal if it did not pass. */
export interface MfaVerdict {
  readonly challenge: MfaChallenge;
  readonly refusal?: ServiceError;
}

/** Opens a challenge for a user whose password was right. */
export function openChallenge(user: User, token: string, at: { now: Instant; rules: BankRules }): MfaChallenge {
  const { id: userId, tenantId } = user;
  return { token, tenantId, userId, expiresAt: at.now + at.rules.mfaTokenMs, wrongCodes: 0, isUsed: false };
}

/** Tries a code; INVALID_MFA_CODE when it is wrong or the challenge is used, expired or out of tries. */
export function tryCode(
  challenge: MfaChallenge,
  code: string,
  at: { now: Instant; rules: BankRules; secret: string },
): MfaVerdict {
  const { mfaTokenMs: length, mfaTries } = at.rules;
  // One that begins after now is from before the clock was set back.
  const isOver =
    at.now >= challenge.expiresAt || timeLeft({ since: challenge.expiresAt - length, length }, at.now) === 0;
  const isDead = challenge.isUsed || challenge.wrongCodes >= mfaTries || isOver;
  if (isDead) return { challenge, refusal: bankingError('INVALID_MFA_CODE') };
  if (isMfaCode(code, at.secret, at.now)) return { challenge: { ...challenge, isUsed: true } };
  return {
    challenge: { ...challenge, wrongCodes: challenge.wrongCodes + 1 },
    refusal: bankingError(
      'INVALID_MFA_CODE',
      undefined,
      comparing({ 'wrong codes': challenge.wrongCodes + 1 }, { 'to end the challenge': mfaTries }),
    ),
  };
}

/** Throws INVALID_MFA_CODE unless the code fits the user now. */
export function requireMfaCode(user: User, code: string, now: Instant): void {
  if (!isMfaCode(code, user.mfaSecret, now)) throw bankingError('INVALID_MFA_CODE');
}
