import { UUID } from '@sadpath/forms';
import { type Instant, SECOND } from '@sadpath/clock';
import { ServiceError } from '@sadpath/errors';
import { bearerOf, type Claims, type Exchange, type Gate, keyOf, type TokenReader } from '@sadpath/service';
import { type Caller, requireAdmin, ROLES } from '../domain/caller';
import { PLAN_TIERS } from '../domain/rate-window';
import { forbidden, invalidField, unauthorized } from '../domain/refusals';
import { walletError } from '../wallet.errors';
import { TENANTS } from '../wallet.fixtures';
import { accessOf, marksOf, needsToken } from './marks';
import { VISIT } from './visit';

/** The bearer of a token; the tenant may be open. */
export type Bearer = Omit<Caller, 'tenantId'> & { readonly tenantId: string | undefined };

/** Under which the token gate keeps the bearer. */
export const BEARER = keyOf<Bearer>('bearer');

/** Key of the job routes, unless the space has the setting `wallet.internalKey`. */
export const INTERNAL_KEY = 'sandbox-internal-key';

/** Step 3 of contract wallet §2.9: the token is genuine and not expired, or the internal key is the configured one. */
export const tokenGate: Gate = (exchange, { tokens }): Promise<undefined> | undefined => {
  const access = accessOf(exchange.operation);
  if (access === 'open') return undefined;
  if (access === 'internal-key') {
    requireInternalKey(exchange);
    return undefined;
  }
  const token = bearerOf(exchange.header('authorization'));
  if (token === undefined) throw unauthorized('TOKEN_MISSING');
  const keep = (read: Claims | undefined): undefined => {
    exchange.keep(BEARER, bearerFrom(read, exchange.now));
  };
  const claims = tokens.read(token);
  if (claims instanceof Promise) return claims.then(keep);
  keep(claims);
  return undefined;
};

function requireInternalKey(exchange: Exchange): void {
  const configured = exchange.call.setting('internalKey') ?? INTERNAL_KEY;
  const isConfigured = typeof configured === 'string' && configured !== '';
  if (!isConfigured || exchange.header('x-internal-api-key') !== configured) throw unauthorized('API_KEY_INVALID');
}

function bearerFrom(claims: Claims | undefined, now: Instant): Bearer {
  if (claims === undefined || claims['use'] === 'refresh') throw unauthorized('TOKEN_INVALID');
  const { sub, exp, tenantId, roles, planTier } = claims;
  if (typeof sub !== 'string' || typeof exp !== 'number') throw unauthorized('TOKEN_INVALID');
  if (exp * SECOND <= now) throw unauthorized('TOKEN_EXPIRED');
  return {
    userId: sub,
    tenantId: typeof tenantId === 'string' ? tenantId : undefined,
    roles: Array.isArray(roles) ? ROLES.filter((role) => roles.includes(role)) : [],
    planTier: PLAN_TIERS.find((tier) => tier === planTier) ?? 'free',
  };
}

export const TENANT_HEADER = 'x-tenant-id';

/** Step 4 of contract wallet §2.9: the tenant is named, known, and the bearer's own unless a super admin acts. */
export const tenantGate: Gate = (exchange) => {
  if (!needsToken(exchange)) return;
  const bearer = exchange.kept(BEARER);
  const tenantId = tenantOf(bearer, exchange.header(TENANT_HEADER));
  exchange.keep(VISIT, { call: exchange.call, caller: { ...bearer, tenantId } });
};

/** Who asks in which tenant, where the two gates would let him pass; never refuses. */
export async function callerIfGood(exchange: Exchange, tokens: TokenReader): Promise<Caller | undefined> {
  const token = bearerOf(exchange.header('authorization'));
  const claims = token === undefined ? undefined : await tokens.read(token);
  try {
    const bearer = bearerFrom(claims, exchange.now);
    return { ...bearer, tenantId: tenantOf(bearer, exchange.header(TENANT_HEADER)) };
  } catch (error) {
    if (error instanceof ServiceError) return undefined;
    throw error;
  }
}

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

/** Step 6 of contract wallet §2.9: admin operations are for admins. */
export const roleGate: Gate = (exchange) => {
  if (marksOf(exchange.operation).isForAdmins === true) requireAdmin(exchange.kept(VISIT).caller.roles);
};
