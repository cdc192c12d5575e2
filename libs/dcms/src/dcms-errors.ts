import { authCatalog, configCatalog, customerCatalog, feePostingCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';

/**
 * Makers of the codes that a debit service may give although they stand in another's list: those of every call
 * (contracts/debit.md §3, set G), and those that tell of a customer, a kit or a fee set-up that is missing.
 */
export const gatewayErrors = {
  auth: errorsOf(authCatalog),
  config: errorsOf(configCatalog),
  customer: errorsOf(customerCatalog),
  feePosting: errorsOf(feePostingCatalog),
};

const EVERYWHERE = [
  'config/tenant.header.missing',
  'config/tenant.not.found',
  'auth/auth.token.invalid',
  'auth/auth.token.expired',
  'auth/auth.tenant.mismatch',
  'auth/auth.insufficient.permissions',
  'auth/rate.limit.exceeded',
  'customer/invalid.input.request',
  'customer/route.not.found',
  'customer/internal.error',
] as const;

/** The codes that any operation of a debit service may answer: its own bare, the others as `service/code`. */
export function everywhereIn(service: string): readonly string[] {
  return EVERYWHERE.map((id) => (id.startsWith(`${service}/`) ? id.slice(service.length + 1) : id));
}

/** Shared codes of the platform that say nothing of who raised them: the answering service did. */
export const COMMON_CODES: ReadonlySet<string> = new Set([
  'invalid.input.request',
  'route.not.found',
  'internal.error',
  'rate.limit.exceeded',
]);
