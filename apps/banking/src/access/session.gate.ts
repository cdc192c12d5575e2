import type { Exchange, Gate, TokenReader } from '@sadpath/service';
import { bankingCollections } from '../banking.collections';
import { bankingError } from '../banking.errors';
import { bearerToken, readClaims, requireUsable, type TokenClaims, requirePermission } from '../domain/session-token';
import { requireFeature } from '../domain/tenant';
import { type BankCaller, CALLER, TENANT } from './bank-caller';
import { marksOf } from './bank-marks';

/** Checks the access token: genuine, of the right kind, not expired, not revoked, its user still there (contract banking §2.9). */
export const sessionGate: Gate = async (exchange, { tokens }) => {
  if (marksOf(exchange).access !== undefined) return;
  const claims = await claimsOf(exchange, tokens);
  exchange.keep(CALLER, await callerOf(exchange, claims));
};

/** Refuses what the token does not permit. */
export const permissionGate: Gate = (exchange) => {
  const { permission } = marksOf(exchange);
  if (permission !== undefined) requirePermission(exchange.kept(CALLER).claims, permission);
};

/** Refuses a module that the tenant does not offer. */
export const featureGate: Gate = (exchange) => {
  const { feature } = marksOf(exchange);
  if (feature !== undefined) requireFeature(exchange.kept(TENANT), feature);
};

async function claimsOf(exchange: Exchange, tokens: TokenReader): Promise<TokenClaims> {
  const token = bearerToken(exchange.header('authorization'));
  const claims = readClaims(await tokens.read(token));
  if (claims === undefined) throw bankingError('INVALID_TOKEN');
  return claims;
}

async function callerOf(exchange: Exchange, claims: TokenClaims): Promise<BankCaller> {
  const tenant = exchange.kept(TENANT);
  const [issued, user] = await exchange.call.store.transaction(
    async (tx) =>
      [
        await tx.get(bankingCollections.tokens, claims.jti),
        await tx.get(bankingCollections.users, claims.userId),
      ] as const,
  );
  requireUsable(claims, 'access', { now: exchange.now, isRevoked: issued?.isRevoked === true });
  if (user?.tenantId !== tenant.id) throw bankingError('INVALID_TOKEN');
  return { tenant, user, claims };
}
