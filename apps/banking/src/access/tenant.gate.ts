import type { Exchange, Gate } from '@sadpath/service';
import { bankingCollections } from '../banking.collections';
import { resolveTenant, type TenantHints, type TenantPolicy } from '../domain/resolve-tenant';
import { claimsIfGood, TENANT } from './bank-caller';
import { marksOf } from './bank-marks';

/** Finds the tenant of the request (contract banking §2.7). */
export const tenantGate: Gate = async (exchange, { tokens }) => {
  const { access } = marksOf(exchange);
  if (access === 'open') return;
  const policy = policyOf(exchange);
  const isClaimAsked = access !== 'public' || policy.mode === 'chain';
  const claims = isClaimAsked ? await claimsIfGood(exchange, tokens) : undefined;
  const tenants = await exchange.call.store.transaction((tx) => tx.all(bankingCollections.tenants));
  const { tenant, isMismatch } = resolveTenant(hintsOf(exchange, claims?.tenantId), policy, (idOrName) =>
    tenants.find(({ id, name }) => id === idOrName || name === idOrName),
  );
  if (isMismatch) exchange.responseHeaders['x-sandbox-warning'] = 'tenant-mismatch';
  exchange.keep(TENANT, tenant);
};

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
