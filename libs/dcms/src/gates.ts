import { unixSeconds } from '@sadpath/clock';
import { bearerOf, type Claims, type Exchange, type Gate } from '@sadpath/service';
import { CALLER, mayAccess, ROLES, TENANT, type Access, type Caller } from './caller';
import { gatewayErrors } from './dcms-errors';
import { REGISTER_SERVICE, tenantRegister, type TenantRecord } from './tenant-register';

/** Steps 1 and 2 of contracts/debit.md §2.4: the tenant header is there and names a tenant. */
export const tenantGate: Gate = async (exchange) => {
  const header = exchange.header('tenant')?.trim() ?? '';
  if (header === '') {
    if (accessOf(exchange) === 'public') return;
    throw gatewayErrors.config('tenant.header.missing');
  }
  const tenant = await findTenant(exchange, header);
  if (tenant === undefined) throw gatewayErrors.config('tenant.not.found', { tenantId: header });
  exchange.keep(TENANT, tenant);
};

/** Keeps the tenant of a request that is answered before the gates: its settings decide the status on the wire. */
export async function keepTenant(exchange: Exchange): Promise<void> {
  const tenant = await findTenant(exchange, exchange.header('tenant')?.trim() ?? '');
  if (tenant !== undefined) exchange.keep(TENANT, tenant);
}

/** Steps 3 to 5: the token is genuine, not expired, and of the same tenant. A lenient tenant takes an absent one for an admin. */
export const tokenGate: Gate = async (exchange, { platform }) => {
  if (accessOf(exchange) === 'public') return;
  const authorization = exchange.header('authorization');
  const tenant = exchange.kept(TENANT);
  if (authorization === undefined && tenant.authMode === 'lenient') {
    exchange.keep(CALLER, { username: 'lenient', role: 'ADMIN', expiresAt: undefined });
    return;
  }
  const token = bearerOf(authorization);
  const claims = token === undefined ? undefined : await platform.tokens.read(token);
  const caller = claims === undefined ? undefined : callerOf(claims);
  if (claims === undefined || caller === undefined) throw gatewayErrors.auth('auth.token.invalid');
  if (unixSeconds(exchange.now) >= (caller.expiresAt ?? 0)) throw gatewayErrors.auth('auth.token.expired');
  if (claims['tenant'] !== tenant.tenantId) throw gatewayErrors.auth('auth.tenant.mismatch');
  exchange.keep(CALLER, caller);
};

/** Step 6: the role covers the operation. */
export const roleGate: Gate = (exchange) => {
  const access = accessOf(exchange);
  if (access === 'public') return;
  if (!mayAccess(exchange.kept(CALLER).role, access)) throw gatewayErrors.auth('auth.insufficient.permissions');
};

/** The general rate limit of contracts/debit.md §2.10: off unless the space has the setting `dcms.rateLimit` (requests per virtual second). */
export const rateGate: Gate = async (exchange) => {
  const { space } = exchange;
  const limit = space.setting('dcms.rateLimit');
  if (typeof limit !== 'number') return;
  const windowKey = `dcms.rate/${exchange.header('tenant') ?? ''}/${String(unixSeconds(exchange.now))}`;
  if ((await space.control(() => space.nextOrdinal(windowKey))) > limit) {
    throw gatewayErrors.auth('rate.limit.exceeded', undefined, { retryAfter: 1 });
  }
};

function accessOf({ operation }: Exchange): Access {
  return (operation?.marks['access'] as Access | undefined) ?? 'write';
}

/** The one place in which a service reads another's documents: the gateway stands before all of them. */
function findTenant({ space }: Exchange, tenantId: string): Promise<TenantRecord | undefined> {
  return space.store(REGISTER_SERVICE).transaction((tx) => tx.get(tenantRegister, tenantId));
}

function callerOf(claims: Claims): Caller | undefined {
  const { sub, exp } = claims;
  const role = ROLES.find((name) => name === claims['role']);
  return typeof sub === 'string' && typeof exp === 'number' && role !== undefined
    ? { username: sub, role, expiresAt: exp }
    : undefined;
}
