import type { Exchange, Gate, TokenReader } from '@sadpath/service';
import { bankingCollections } from '../banking.collections';
import { resolveTenant, type TenantHints, type TenantPolicy } from '../domain/resolve-tenant';
import { tenantNamed } from '../domain/tenant';
import { claimsIfGood, TENANT, claimsIfGenuine } from './bank-caller';
import { marksOf } from './bank-marks';
import type { TokenClaims } from '../domain/session-token';

/** Finds the tenant of the request (contract banking §2.7). */
export const tenantGate: Gate = async (exchange, { tokens }) => {
  const { access } = marksOf(exchange);
  if (access === 'open') return;
  const policy = policyOf(exchange);
  const claims = await claimsFor(policy, { exchange, tokens, isPublic: access === 'public' });
  const tenants = await exchange.call.store.transaction((tx) => tx.all(bankingCollections.tenants));
  const { tenant, isMismatch } = resolveTenant(hintsOf(exchange, claims?.tenantId), policy, (idOrName) =>
    tenantNamed(tenants, idOrName),
  );
  if (isMismatch) exchange.responseHeaders['x-sandbox-warning'] = 'tenant-mismatch';
  exchange.keep(TENANT, tenant);
};

/** In the chain a token names its tenant even when its time is over, so that the session gate can say so. */
async function claimsFor(
  { mode }: TenantPolicy,
  { exchange, tokens, isPublic }: { exchange: Exchange; tokens: TokenReader; isPublic: boolean },
): Promise<TokenClaims | undefined> {
  if (mode === 'chain') return claimsIfGenuine(exchange, tokens);
  return isPublic ? undefined : claimsIfGood(exchange, tokens);
}

/** The settings `banking.tenantMode` (header, chain), `banking.tenantMismatch` (warn, reject), `banking.defaultTenant`. */
function policyOf({ call }: Exchange): TenantPolicy {
  const defaultTenant = call.setting('defaultTenant');
  return {
    mode: call.setting('tenantMode') === 'chain' ? 'chain' : 'header',
    onMismatch: call.setting('tenantMismatch') === 'reject' ? 'reject' : 'warn',
    defaultTenant: typeof defaultTenant === 'string' ? defaultTenant : undefined,
  };
}

function hintsOf(exchange: Exchange, claim: string | undefined): TenantHints {
  const { tenant } = exchange.query;
  const host = (exchange.header('host') ?? '').split(':', 1)[0] ?? '';
  return {
    claim,
    header: exchange.header('x-tenant-id'),
    subdomain: /^([a-z][a-z0-9-]*)\.[^.]+\.[^.]+/.exec(host)?.[1],
    query: typeof tenant === 'string' ? tenant : undefined,
  };
}
