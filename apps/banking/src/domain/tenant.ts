import { bankingError } from '../banking.errors';

/** Flags of the modules a tenant may switch off (contract banking §7.1). */
export const FEATURES = [
  'internalTransfers',
  'externalTransfers',
  'internationalTransfers',
  'loans',
  'savings',
  'billPayments',
] as const;

export type Feature = (typeof FEATURES)[number];

/** Rate tier of a tenant. */
export type Tier = 'trial' | 'standard' | 'professional' | 'enterprise';

/** A bank on the platform. */
export interface Tenant {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  /** Short lower-case name. */
  readonly name: string;
  readonly displayName: string;
  readonly status: 'active' | 'inactive';
  readonly tier: Tier;
  readonly features: Readonly<Record<Feature, boolean>>;
  /**
   * NIP code of the bank itself, when it has one.
   * @pattern ^[0-9]{6}$
   */
  readonly bankCode: string | null;
  readonly primaryColor: string;
  readonly logoUrl: string;
}

/** The tenant with the UUID, in whatever case, or the short lower-case name. */
export function tenantNamed(tenants: readonly Tenant[], idOrName: string): Tenant | undefined {
  const wanted = idOrName.toLowerCase();
  return tenants.find(({ id, name }) => id === wanted || name === idOrName);
}

/** Throws FEATURE_DISABLED when the tenant does not offer the module. */
export function requireFeature(tenant: Tenant, feature: Feature): void {
  if (!tenant.features[feature]) throw bankingError('FEATURE_DISABLED', undefined, { details: [{ feature }] });
}
