import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { configCollections } from '../config.collections';
import { configError } from '../config.errors';
import { changeTenant, registerTenant, type Tenant, type TenantChange, type TenantDraft } from '../domain/tenant';

const { tenants } = configCollections;

/** The banks on the platform. */
@Injectable()
export class TenantsService {
  /** Registers a tenant. Throws `tenant.already.exists`. */
  create(call: Call, draft: TenantDraft): Promise<Tenant> {
    return call.store.transaction(async (tx) => {
      const tenant = registerTenant(draft, await tx.get(tenants, draft.tenantId));
      await tx.put(tenants, tenant);
      return tenant;
    });
  }

  list(call: Call): Promise<readonly Tenant[]> {
    return call.store.transaction((tx) => tx.all(tenants));
  }

  /** One tenant. Throws `tenant.not.found`. */
  async read(call: Call, tenantId: string): Promise<Tenant> {
    return found(tenantId, await call.store.transaction((tx) => tx.get(tenants, tenantId)));
  }

  /** Changes a tenant; the next call meets what is new. Throws `tenant.not.found`. */
  change(call: Call, tenantId: string, change: TenantChange): Promise<Tenant> {
    return call.store.transaction(async (tx) => {
      const tenant = changeTenant(found(tenantId, await tx.get(tenants, tenantId)), change);
      await tx.put(tenants, tenant);
      return tenant;
    });
  }
}

function found(tenantId: string, tenant: Tenant | undefined): Tenant {
  if (tenant === undefined) throw configError('tenant.not.found', { tenantId });
  return tenant;
}
