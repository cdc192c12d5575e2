import { isoMillis } from '@sadpath/clock';
import type { Claims } from '../../contract/bearer-token';
import type { Exchange } from '../../contract/exchange/exchange';
import type { Tokens } from '../tokens';

/** What is wrong with a token that was refused, as far as it tells by itself. */
export function faultOfToken(token: string, { now, space }: Exchange, tokens: Tokens): string {
  const payload = token.split('.')[1];
  const claims = payload === undefined ? undefined : claimsOf(payload);
  if (claims === undefined) return 'it is no JSON Web Token';
  const { exp, space: home } = claims;
  const foreign = tokens.strangenessOf(token, claims);
  if (foreign !== undefined) return foreign;
  if (typeof exp === 'number' && exp * 1_000 <= now)
    return `it expired at ${isoMillis(exp * 1_000)}, and it is ${isoMillis(now)}`;
  if (typeof home === 'string' && home !== space.id) return `it belongs to the space ${home}, and this is ${space.id}`;
  return 'its signature, issuer and expiry are as they should be: its user, tenant or session is not, or is no more';
}

function claimsOf(payload: string): Claims | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return claims !== null && typeof claims === 'object' ? (claims as Claims) : undefined;
  } catch {
    return undefined;
  }
}
