import { Decimal, Flag, OneOf, Text, TextList } from '@sadpath/forms';
import { type Network, NETWORKS, AUTH_MODES, REGULATORY_PROFILES, type Tenant } from '../../domain/tenant';

/** What a tenant may leave out. */
class TenantFields {
  @Text({ optional: true, pattern: /^[A-Z]{3}$/, example: 'INR' }) settlementCurrency?: string;
  @OneOf(REGULATORY_PROFILES, { optional: true }) regulatoryProfile?: Tenant['regulatoryProfile'];
  @Text({ optional: true, pattern: /^[A-Z]{2}$/, example: 'IN' }) dataLocalization?: string;
  @Text({ optional: true, min: 1, max: 20 }) gstin?: string;
  @Text({ optional: true, pattern: /^[A-Z]{2}$/, example: 'TN' }) stateCode?: string;
  @Decimal({ optional: true, min: 0, max: 100, description: 'Percent; null unsets it' }) gstRate?: number | null;
  @OneOf(AUTH_MODES, { optional: true }) authMode?: Tenant['authMode'];
  @Flag({ optional: true }) businessErrorsAs200?: boolean;
}

/** `PATCH /config/tenants/{tenantId}`: what is left out stays (contract §3.2). */
export class ChangeTenantRequest extends TenantFields {
  @Text({ optional: true, min: 1, max: 100 }) tenantName?: string;
  @TextList({ optional: true, min: 1, values: NETWORKS }) networkAffiliation?: Network[];
}

/** `POST /config/tenants` (contract §3.2). */
export class CreateTenantRequest extends TenantFields {
  @Text({ pattern: /^[A-Z0-9_]{3,30}$/, example: 'NEW_BANK' }) tenantId: string;
  @Text({ max: 100 }) tenantName: string;
  @TextList({ min: 1, values: NETWORKS }) networkAffiliation: Network[];
}

/** A tenant in the path. */
export class TenantPath {
  @Text({ example: 'ACME_BANK' }) tenantId: string;
}
