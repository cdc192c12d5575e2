import { DAY, type Instant } from '@sadpath/clock';
import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import { conflict, inactive } from './refusals';
import type { Wallet } from './wallet';

/** Payment method status by event (contract wallet §4); `exhaust` is the third wrong code. */
export const paymentMethodLifecycle = defineLifecycle({
  pending: { verify: 'active', exhaust: 'failed', deactivate: 'inactive' },
  active: { deactivate: 'inactive' },
  inactive: {},
  failed: {},
});

export type PaymentMethodStatus = StateOf<typeof paymentMethodLifecycle.table>;
export type PaymentMethodEvent = EventOf<typeof paymentMethodLifecycle.table>;

export const PAYMENT_METHOD_TYPES = ['card', 'bank_account', 'upi'] as const;
export type PaymentMethodType = (typeof PAYMENT_METHOD_TYPES)[number];

/** Form of the token that stands for an instrument: its brand and its last four digits. */
export const TOKEN_FORM = /^tok_[a-z]+_[0-9]{4}$/;

export const VERIFICATION_ATTEMPTS = 3;
export const VERIFICATION_LIFE = DAY;

/** An instrument that pays into a wallet (contract wallet §3.0). The token never leaves the service. */
export interface PaymentMethod {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly tenantId: string;
  readonly walletId: string;
  readonly type: PaymentMethodType;
  /** @pattern ^tok_[a-z]+_[0-9]{4}$ */
  readonly token: string;
  readonly status: PaymentMethodStatus;
  /** @pattern ^[0-9]{4}$ */
  readonly last4: string;
  /** @pattern ^[a-z]+$ */
  readonly brand: string;
  readonly holderName: string;
  /**
   * @minimum 1
   * @maximum 12
   */
  readonly expMonth: number | null;
  /**
   * @minimum 1900
   * @maximum 2399
   */
  readonly expYear: number | null;
  readonly isDefault: boolean;
  /** @maximum 3 */
  readonly verificationAttemptsLeft: number;
  readonly verificationExpiresAt: Instant;
  readonly createdAt: Instant;
  readonly verifiedAt: Instant | null;
  readonly deactivatedAt: Instant | null;
}

/** What the caller says about an instrument. */
export interface PaymentMethodDraft extends Pick<PaymentMethod, 'id' | 'type' | 'token' | 'holderName'> {
  readonly expMonth?: number;
  readonly expYear?: number;
  readonly isDefault?: boolean;
}

/** A registration and the other methods of the wallet, of which at most one stays the default. */
export interface Registration {
  readonly registered: PaymentMethod;
  readonly others: readonly PaymentMethod[];
}

/**
 * Registers an instrument as pending beside the `existing` methods of the wallet. `CONFLICT`
 * `DUPLICATE_PAYMENT_METHOD` when its token is pending or active there already.
 */
export function register(
  place: { readonly wallet: Wallet; readonly existing: readonly PaymentMethod[] },
  draft: PaymentMethodDraft,
  now: Instant,
): Registration {
  const alive = place.existing.filter(isAlive);
  if (alive.some((method) => method.token === draft.token)) throw conflict('DUPLICATE_PAYMENT_METHOD');
  const isDefault = draft.isDefault ?? alive.length === 0;
  const registered = pendingMethod(place.wallet, { ...draft, isDefault }, now);
  const others = isDefault ? place.existing.map((method) => ({ ...method, isDefault: false })) : place.existing;
  return { registered, others };
}

/** Ends a pending or active method; `ERR_WALLET_PAYMENT_METHOD_INACTIVE` when it has ended already. */
export function deactivate(method: PaymentMethod, now: Instant): PaymentMethod {
  const status = paymentMethodLifecycle.next(method.status, 'deactivate');
  if (status === undefined) throw inactive(method);
  return { ...method, status, isDefault: false, deactivatedAt: now };
}

/** True for a method that can still be, or become, active. */
export function isAlive(method: PaymentMethod): boolean {
  return !paymentMethodLifecycle.isTerminal(method.status);
}

/** Lets an active method pay; else `ERR_WALLET_PAYMENT_METHOD_INACTIVE`. */
export function requirePayable(method: PaymentMethod): void {
  if (method.status !== 'active') throw inactive(method);
}

function pendingMethod(
  wallet: Wallet,
  draft: PaymentMethodDraft & { isDefault: boolean },
  now: Instant,
): PaymentMethod {
  const { id, type, token, holderName, expMonth = null, expYear = null, isDefault } = draft;
  const [, brand = '', last4 = ''] = token.split('_');
  return {
    id,
    tenantId: wallet.tenantId,
    walletId: wallet.id,
    type,
    token,
    status: 'pending',
    last4,
    brand,
    holderName,
    expMonth,
    expYear,
    isDefault,
    verificationAttemptsLeft: VERIFICATION_ATTEMPTS,
    verificationExpiresAt: now + VERIFICATION_LIFE,
    createdAt: now,
    verifiedAt: null,
    deactivatedAt: null,
  };
}
