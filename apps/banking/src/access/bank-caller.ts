import { type Exchange, Kept, keyOf, type TokenReader } from '@sadpath/service';
import type { RateReading } from '../domain/rate-window';
import { readClaims, type TokenClaims, isGenuine, isAlive } from '../domain/session-token';
import type { Tenant } from '../domain/tenant';
import type { User } from '../domain/user';

/** Who calls and in which bank: what every handler behind the gates works with. */
export interface BankCaller {
  readonly tenant: Tenant;
  readonly user: User;
  readonly claims: TokenClaims;
}

/** The tenant of the request, kept by the tenant gate. */
export const TENANT = keyOf<Tenant>('tenant');
/** The caller, kept by the session gate. */
export const CALLER = keyOf<BankCaller>('caller');
/** The rate counter after this request, kept by the rate gate. */
export const RATE = keyOf<RateReading>('rate');

/** The tenant of the request, as a handler's parameter. */
export const InTenant = (): ParameterDecorator => Kept(TENANT);
/** The caller, as a handler's parameter. */
export const ByCaller = (): ParameterDecorator => Kept(CALLER);

/** The claims of the request's access token, if it is genuine and its time is not over; never refuses. */
export async function claimsIfGood(exchange: Exchange, tokens: TokenReader): Promise<TokenClaims | undefined> {
  const claims = await claimsIfGenuine(exchange, tokens);
  return claims !== undefined && isAlive(claims, exchange.now) ? claims : undefined;
}

/** The claims of the request's access token, if it is genuine, however old it is; never refuses. */
export async function claimsIfGenuine(exchange: Exchange, tokens: TokenReader): Promise<TokenClaims | undefined> {
  const token = /^Bearer +(\S+)$/.exec(exchange.header('authorization') ?? '')?.[1];
  const claims = token === undefined ? undefined : readClaims(await tokens.read(token));
  return claims !== undefined && isGenuine(claims, 'access') ? claims : undefined;
}
