import type { Gate } from '@sadpath/service';
import { forbidden } from '../domain/caller';
import { invalidField } from '../domain/refusals';
import { walletError } from '../wallet.errors';
import { TENANTS } from '../wallet.fixtures';
import { needsToken } from './marks';
import { BEARER, type Bearer } from './token.gate';
import { VISIT } from './visit';

export const TENANT_HEADER = 'x-tenant-id';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Step 4 of contract wallet §2.9: the tenant is named, known, and the bearer's own unless a super admin acts. */
export const tenantGate: Gate = (exchange) => {
  if (!needsToken(exchange)) return;
  const bearer = exchange.kept(BEARER);
  const tenantId = tenantOf(bearer, exchange.header(TENANT_HEADER));
  exchange.keep(VISIT, { call: exchange.call, caller: { ...bearer, tenantId } });
};

function tenantOf({ tenantId: claim, roles }: Bearer, header: string | undefined): string {
  if (header !== undefined) requireTenantForm(header);
  const tenantId = header?.toLowerCase() ?? claim;
  if (tenantId === undefined) throw walletError('ERR_WALLET_TENANT_REQUIRED');
  const isForeign = claim !== undefined && tenantId !== claim;
  if (isForeign && !roles.includes('super_admin')) throw forbidden('TENANT_MISMATCH');
  if (!TENANTS.includes(tenantId)) throw forbidden('TENANT_UNKNOWN');
  return tenantId;
}

/** Lets a tenant header pass that has the form of a UUID. */
export function requireTenantForm(header: string): void {
  if (!UUID.test(header)) throw invalidField(TENANT_HEADER, 'isUuid', 'must be a UUID');
}
