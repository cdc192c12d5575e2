import { Decimal, Flag, OneOf, Text, TextList } from '@sadpath/forms';
import { type Network, NETWORKS, AUTH_MODES, REGULATORY_PROFILES, type Tenant } from '../../domain/tenant';

/** A tenant as stored. */
export class TenantResponse {
  @Text({ example: 'ACME_BANK' }) tenantId: string;
  @Text({ example: 'Acme Bank' }) tenantName: string;
  @TextList({ values: NETWORKS }) networkAffiliation: readonly Network[];
  @Text({ example: 'INR' }) settlementCurrency: string;
  @OneOf(REGULATORY_PROFILES) regulatoryProfile: Tenant['regulatoryProfile'];
  @Text({ example: 'IN' }) dataLocalization: string;
  @Text({ optional: true }) gstin?: string;
  @Text({ example: 'TN' }) stateCode: string;
  @Decimal({ example: 18, description: 'Percent; null while unset', nullable: true }) gstRate: number | null;
  @OneOf(AUTH_MODES) authMode: Tenant['authMode'];
  @Flag() businessErrorsAs200: boolean;
}
