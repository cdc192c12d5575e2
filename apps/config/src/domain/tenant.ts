import { configError } from '../config.errors';

/** Card networks a tenant may be affiliated with (contract §3.2). */
export const NETWORKS = ['VISA', 'MASTERCARD', 'RUPAY', 'JAYWAN', 'MAAL', 'HIMYAN'] as const;

/** A card network as it stands on the wire. */
export type Network = (typeof NETWORKS)[number];

/** Regulatory regimes a tenant may be under. */
export const REGULATORY_PROFILES = ['INDIA', 'GCC'] as const;

/** `strict` asks for a token on every call; `lenient` takes an absent one for an admin of the tenant. */
export const AUTH_MODES = ['strict', 'lenient'] as const;

/** A bank on the platform (contract §3.2). */
export interface Tenant {
  /** @pattern ^[A-Z0-9_]{3,30}$ */
  readonly tenantId: string;
  readonly tenantName: string;
  /** @minItems 1 */
  readonly networkAffiliation: readonly Network[];
  /** @pattern ^[A-Z]{3}$ */
  readonly settlementCurrency: string;
  readonly regulatoryProfile: (typeof REGULATORY_PROFILES)[number];
  /**
   * Country in which the data stay, ISO 3166-1 alpha-2.
   * @pattern ^[A-Z]{2}$
   */
  readonly dataLocalization: string;
  readonly gstin?: string;
  /**
   * Indian state of the bank; decides whether GST is split into CGST and SGST.
   * @pattern ^[A-Z]{2}$
   */
  readonly stateCode: string;
  /**
   * Percent; null: unset on purpose.
   * @decimal
   * @maximum 100
   */
  readonly gstRate: number | null;
  readonly authMode: (typeof AUTH_MODES)[number];
  /** Business refusals answer 200 with the same body. */
  readonly businessErrorsAs200: boolean;
}

/** What a client says about a new tenant. */
export type TenantDraft = Pick<Tenant, 'tenantId' | 'tenantName' | 'networkAffiliation'> & Partial<Tenant>;

/** What a client may change about a tenant: everything but its id. */
export type TenantChange = Partial<Omit<Tenant, 'tenantId'>>;

/** What a new tenant has unless it says otherwise (contract §3.2). */
export const TENANT_DEFAULTS = {
  settlementCurrency: 'INR',
  regulatoryProfile: 'INDIA',
  dataLocalization: 'IN',
  stateCode: 'TN',
  gstRate: 18,
  authMode: 'strict',
  businessErrorsAs200: false,
} as const;

/** Registers a tenant with the defaults of contract §3.2. Throws `tenant.already.exists`. */
export function registerTenant(draft: TenantDraft, stored: Tenant | undefined): Tenant {
  if (stored !== undefined) throw taken(draft.tenantId);
  const { tenantId, tenantName, networkAffiliation, ...rest } = draft;
  return { tenantId, tenantName, networkAffiliation, ...TENANT_DEFAULTS, ...rest };
}

function taken(tenantId: string): Error {
  return configError(
    'tenant.already.exists',
    { tenantId },
    { fields: [{ field: 'tenantId', message: 'tenantId is taken' }] },
  );
}

/** Changes what is given and keeps the rest, the id always. */
export function changeTenant(tenant: Tenant, change: TenantChange): Tenant {
  return { ...tenant, ...change, tenantId: tenant.tenantId };
}
