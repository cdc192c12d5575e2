import { countOne, SECOND, secondsLeft, unixSeconds } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { bearerOf, limitsRates, type Claims, type Exchange, type Gate } from '@sadpath/service';
import { CALLER, mayAccess, ROLES, TENANT, type Access, type Caller } from './caller';
import { dcmsError } from './dcms-errors';
import { gatewayRates, REGISTER_SERVICE, tenantRegister, type TenantRecord } from './tenant-register';

/** Steps 1 and 2 of contracts/debit.md §2.4: the tenant header is there and names a tenant. */
export const tenantGate: Gate = async (exchange) => {
  const header = exchange.header('tenant')?.trim() ?? '';
  if (header === '') {
    if (accessOf(exchange) === 'public') return;
    throw dcmsError('tenant.header.missing');
  }
  const tenant = await findTenant(exchange, header);
  if (tenant === undefined) throw dcmsError('tenant.not.found', { tenantId: header });
  exchange.keep(TENANT, tenant);
};

/** Keeps the tenant of a request that is answered before the gates: its settings decide the status on the wire. */
export async function keepTenant(exchange: Exchange): Promise<void> {
  const tenant = await findTenant(exchange, exchange.header('tenant')?.trim() ?? '');
  if (tenant !== undefined) exchange.keep(TENANT, tenant);
}

/** Steps 3 to 5: the token is genuine, not expired, and of the same tenant. A lenient tenant takes an absent one for an admin. */
export const tokenGate: Gate = (exchange, { tokens }): Promise<undefined> | undefined => {
  if (accessOf(exchange) === 'public') return undefined;
  const authorization = exchange.header('authorization');
  if (authorization === undefined && exchange.kept(TENANT).authMode === 'lenient') {
    exchange.keep(CALLER, { username: 'lenient', role: 'ADMIN', expiresAt: undefined });
    return undefined;
  }
  const token = bearerOf(authorization);
  const claims = token === undefined ? undefined : tokens.read(token);
  const keep = (read: Claims | undefined): undefined => {
    exchange.keep(CALLER, callerOf(read, exchange));
  };
  if (claims instanceof Promise) return claims.then(keep);
  keep(claims);
  return undefined;
};

/** Throws what is wrong with the token. */
function callerOf(claims: Claims | undefined, exchange: Exchange): Caller {
  const caller = claims === undefined ? undefined : callerIn(claims);
  if (claims === undefined || caller === undefined) throw dcmsError('auth.token.invalid');
  if (unixSeconds(exchange.now) >= (caller.expiresAt ?? 0)) throw dcmsError('auth.token.expired');
  const { tenantId } = exchange.kept(TENANT);
  if (claims['tenant'] !== tenantId) {
    const values = comparing({ 'tenant of the token': String(claims['tenant']) }, { 'tenant of the header': tenantId });
    throw dcmsError('auth.tenant.mismatch', undefined, values);
  }
  return caller;
}

/** Step 6: the role covers the operation. */
export const roleGate: Gate = (exchange) => {
  const access = accessOf(exchange);
  if (access === 'public') return;
  const { role } = exchange.kept(CALLER);
  if (mayAccess(role, access)) return;
  const compared = `the role ${role} has no access ${access}`;
  throw dcmsError('auth.insufficient.permissions', undefined, { compared });
};

/**
 * The general rate limit of contracts/debit.md §2.10, for each bank: off unless the space has the setting `dcms.rateLimit` (requests
 * per virtual second). It stands at the gateway: what the services ask each other for a request never passes there.
 */
export const rateGate: Gate = (exchange) => {
  if (exchange.isInner) return undefined;
  const limit = exchange.space.setting('dcms.rateLimit');
  return typeof limit === 'number' && limitsRates(exchange.space) ? countRequest(exchange, limit) : undefined;
};

async function countRequest(exchange: Exchange, limit: number): Promise<void> {
  const { space, now } = exchange;
  const key = exchange.find(TENANT)?.tenantId ?? '';
  const window = await space.store(REGISTER_SERVICE).transaction(async (tx) => {
    const next = countOne(await tx.get(gatewayRates, key), SECOND, now);
    await tx.put(gatewayRates, { ...next, key });
    return next;
  });
  if (window.count <= limit) return;
  const values = comparing({ 'requests of the second': window.count }, { limit });
  throw dcmsError('rate.limit.exceeded', undefined, { ...values, retryAfter: secondsLeft(window, SECOND, now) });
}

function accessOf({ operation }: Exchange): Access {
  return (operation?.marks['access'] as Access | undefined) ?? 'write';
}

/** The gates read and count in the documents of another service: the gateway stands before all of them. */
function findTenant({ call }: Exchange, tenantId: string): Promise<TenantRecord | undefined> {
  return call.documentsOf(REGISTER_SERVICE).transaction((tx) => tx.get(tenantRegister, tenantId));
}

function callerIn(claims: Claims): Caller | undefined {
  const { sub, exp } = claims;
  const role = ROLES.find((name) => name === claims['role']);
  return typeof sub === 'string' && typeof exp === 'number' && role !== undefined
    ? { username: sub, role, expiresAt: exp }
    : undefined;
}
