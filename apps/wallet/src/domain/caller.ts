import type { PlanTier } from './rate-window';
import { forbidden } from './refusals';
import type { Wallet } from './wallet';

export const ROLES = ['user', 'organizer', 'developer', 'admin', 'super_admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts, and in which tenant (contract wallet §2.3). */
export interface Caller {
  /** User id: the `sub` of the token. */
  readonly userId: string;
  readonly tenantId: string;
  readonly roles: readonly Role[];
  readonly planTier: PlanTier;
}

/** Roles of the admin operations. */
export const ADMINS: readonly Role[] = ['admin', 'super_admin'];
const TENANT_WIDE: readonly Role[] = ['developer', ...ADMINS];
const OPENERS: readonly Role[] = ['organizer', ...TENANT_WIDE];

/** True when the caller may act on any wallet of the tenant. */
export function actsTenantWide(caller: Caller): boolean {
  return hasOneOf(caller.roles, TENANT_WIDE);
}

/** True when the caller may act on the wallet. */
export function mayActOn(caller: Caller, wallet: Wallet): boolean {
  return wallet.ownerId === caller.userId || actsTenantWide(caller);
}

/** Lets a caller with rights on one of the wallets pass; else `ERR_WALLET_FORBIDDEN` `NOT_OWNER`. */
export function requireRights(caller: Caller, ...wallets: readonly Wallet[]): void {
  if (!wallets.some((wallet) => mayActOn(caller, wallet))) throw forbidden('NOT_OWNER');
}

/** Lets a caller open a wallet for an owner: anybody for themselves, an organizer for others. */
export function requireOpener(caller: Caller, ownerId: string): void {
  if (ownerId !== caller.userId && !hasOneOf(caller.roles, OPENERS)) {
    throw forbidden('NOT_OWNER', { required: 'organizer', has: caller.roles });
  }
}

/** Lets an admin pass; else `ERR_WALLET_FORBIDDEN` `ROLE_REQUIRED`. */
export function requireAdmin(roles: readonly Role[]): void {
  if (!hasOneOf(roles, ADMINS)) throw forbidden('ROLE_REQUIRED', { required: 'admin', has: roles });
}

/** Lets two wallets of one owner pass, whatever the owner is in each; else `ERR_WALLET_FORBIDDEN` `NOT_OWNER`. */
export function requireSameOwner(one: Wallet, other: Wallet): void {
  if (one.ownerId !== other.ownerId) throw forbidden('NOT_OWNER');
}

function hasOneOf(roles: readonly Role[], wanted: readonly Role[]): boolean {
  return roles.some((role) => wanted.includes(role));
}
