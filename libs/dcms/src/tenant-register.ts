import type { FixedWindow } from '@sadpath/clock';
import { defineCollection, seedOf, type Seed } from '@sadpath/store';

/** What the platform's gateway needs to know of a tenant; the Config Service owns and writes the record. */
export interface TenantRecord {
  readonly tenantId: string;
  readonly stateCode: string;
  /** Percent; null: unset on purpose. */
  readonly gstRate: number | null;
  readonly authMode: 'strict' | 'lenient';
  readonly businessErrorsAs200: boolean;
}

/** The Config Service's collection of tenants, as the gateway reads it on every call (contracts/debit.md §2.4). */
export const tenantRegister = defineCollection<TenantRecord>('tenants', { key: (tenant) => tenant.tenantId });

/** How many requests of a tenant the gateway has let through in the running second. */
export interface GatewayRate extends FixedWindow {
  /** The tenant; empty for logins that name none. */
  readonly key: string;
}

export const gatewayRates = defineCollection<GatewayRate>('gateway-rates', { key: ({ key }) => key });

/** The service whose store holds the register and the rates. */
export const REGISTER_SERVICE = 'config';

const ALONE = { stateCode: 'TN', gstRate: 18, authMode: 'strict', businessErrorsAs200: false } as const;

/** The tenants of contracts/debit.md §7, for a service that runs without the Config Service beside it. */
export function registerAlone(): Seed {
  return [
    seedOf(
      tenantRegister,
      ['ACME_BANK', 'BETA_BANK'].map((tenantId) => ({ tenantId, ...ALONE })),
    ),
  ];
}
