import type { Instant } from '@sadpath/clock';

/** What a token may permit beyond reading (contract banking §2.9). */
export type Permission = 'transfer' | 'bill_payment';

/** A customer of one tenant. */
export interface User {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  readonly tenantId: string;
  /** @pattern ^\S+\x40\S+$ */
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly password: string;
  readonly role: 'user';
  readonly permissions: readonly Permission[];
  readonly kycStatus: 'pending' | 'verified';
  readonly kycLevel: 1 | 2 | 3;
  readonly mfaEnabled: boolean;
  /**
   * Base32 secret of the user's one-time codes.
   * @pattern ^[A-Z2-7]+$
   */
  readonly mfaSecret: string;
  /** Wrong passwords in a row. */
  readonly failedLogins: number;
  /** Beginning of the lock; null while the account is open. */
  readonly lockedSince: Instant | null;
  /** End of the lock, a whole second; null while the account is open. */
  readonly lockedUntil: Instant | null;
}

/** First and last name as one. */
export function fullName(user: Pick<User, 'firstName' | 'lastName'>): string {
  return `${user.firstName} ${user.lastName}`;
}
