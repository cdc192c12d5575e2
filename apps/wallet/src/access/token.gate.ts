import { SECOND, type Instant } from '@sadpath/clock';
import { bearerOf, keyOf, type Claims, type Exchange, type Gate } from '@sadpath/service';
import { ROLES, type Caller } from '../domain/caller';
import { PLAN_TIERS } from '../domain/rate-window';
import { walletError } from '../wallet.errors';
import { accessOf } from './marks';

/** The bearer of a token; the tenant may be open. */
export type Bearer = Omit<Caller, 'tenantId'> & { readonly tenantId: string | undefined };

/** Under which the token gate keeps the bearer. */
export const BEARER = keyOf<Bearer>('bearer');

/** Key of the job routes, unless the space has the setting `wallet.internalKey`. */
const INTERNAL_KEY = 'sandbox-internal-key';

/** Step 3 of contract wallet §2.9: the token is genuine and not expired, or the internal key is the configured one. */
export const tokenGate: Gate = async (exchange, { platform }) => {
  const access = accessOf(exchange.operation);
  if (access === 'open') return;
  if (access === 'internal-key') {
    requireInternalKey(exchange);
    return;
  }
  const token = bearerOf(exchange.header('authorization'));
  if (token === undefined) throw unauthorized('TOKEN_MISSING');
  exchange.keep(BEARER, bearerFrom(await platform.tokens.read(token), exchange.now));
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

function unauthorized(reason: 'TOKEN_MISSING' | 'TOKEN_INVALID' | 'TOKEN_EXPIRED' | 'API_KEY_INVALID') {
  return walletError('ERR_WALLET_UNAUTHORIZED', undefined, { details: { reason } });
}
