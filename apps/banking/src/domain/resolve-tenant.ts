import { bankingError } from '../banking.errors';
import type { Tenant } from './tenant';

/** Where a request may name its tenant, in the documented order of the `chain` mode. */
export interface TenantHints {
  /** Claim of a valid access token. */
  readonly claim?: string | undefined;
  readonly header?: string | undefined;
  readonly subdomain?: string | undefined;
  readonly query?: string | undefined;
}

/** How tenants are found (contract banking §2.7). */
export interface TenantPolicy {
  readonly mode: 'header' | 'chain';
  /** What happens when header and token name different tenants. */
  readonly onMismatch: 'warn' | 'reject';
  /** Last resort of the `chain` mode. */
  readonly defaultTenant?: string | undefined;
}

/** The tenant a request runs in. */
export interface ResolvedTenant {
  readonly tenant: Tenant;
  /** True when header and token named different tenants and the token won. */
  readonly isMismatch: boolean;
}

/** Finds a tenant by UUID or by its short lower-case name. */
export type TenantLookup = (idOrName: string) => Tenant | undefined;

/**
 * The tenant of a request. Throws TENANT_NOT_FOUND, TENANT_INACTIVE, and INVALID_TOKEN for a mismatch that the
 * policy rejects (contract banking §2.7).
 */
export function resolveTenant(hints: TenantHints, policy: TenantPolicy, lookup: TenantLookup): ResolvedTenant {
  const claimed = find(hints.claim, lookup);
  const named = policy.mode === 'header' ? required(hints.header, lookup) : chained(hints, policy, lookup);
  const tenant = claimed ?? named;
  requireActive(named);
  requireActive(tenant);
  const header = find(hints.header, lookup);
  const isMismatch = header !== undefined && header.id !== tenant.id;
  if (isMismatch && policy.onMismatch === 'reject') throw bankingError('INVALID_TOKEN');
  return { tenant, isMismatch };
}

function chained(hints: TenantHints, policy: TenantPolicy, lookup: TenantLookup): Tenant {
  const order = [hints.claim, hints.header, hints.subdomain, hints.query, policy.defaultTenant];
  return required(
    order.find((hint) => present(hint) !== undefined),
    lookup,
  );
}

function required(hint: string | undefined, lookup: TenantLookup): Tenant {
  if (present(hint) === undefined) {
    throw bankingError('TENANT_NOT_FOUND', undefined, { message: 'X-Tenant-ID header is required' });
  }
  const tenant = find(hint, lookup);
  if (tenant === undefined) throw bankingError('TENANT_NOT_FOUND');
  return tenant;
}

function find(hint: string | undefined, lookup: TenantLookup): Tenant | undefined {
  const idOrName = present(hint);
  return idOrName === undefined ? undefined : lookup(idOrName);
}

function present(hint: string | undefined): string | undefined {
  const text = hint?.trim();
  return text === '' ? undefined : text;
}

function requireActive(tenant: Tenant): void {
  if (tenant.status === 'inactive') throw bankingError('TENANT_INACTIVE');
}
