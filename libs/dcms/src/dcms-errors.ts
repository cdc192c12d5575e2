import { authCatalog, configCatalog, customerCatalog, feePostingCatalog } from '@sadpath/catalog';
import { errorsOf } from '@sadpath/errors';
import type { Access } from './caller';

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
  return EVERYWHERE.map((id) => writtenIn(service, id));
}

function writtenIn(service: string, id: string): string {
  return id.startsWith(`${service}/`) ? id.slice(service.length + 1) : id;
}

/** Codes of the tenant and token gates, which a public operation is spared. */
const SIGNED_IN = [
  'config/tenant.header.missing',
  'auth/auth.token.invalid',
  'auth/auth.token.expired',
  'auth/auth.tenant.mismatch',
  'auth/auth.insufficient.permissions',
];
/** Every role may read. */
const BY_ROLE = ['auth/auth.insufficient.permissions'];

/** The codes of `everywhereIn` that an operation of this access cannot answer, written as there. */
export function sparedBy(access: Access, service: string): readonly string[] {
  const spared = access === 'public' ? SIGNED_IN : access === 'read' ? BY_ROLE : [];
  return spared.map((id) => writtenIn(service, id));
}

/** Shared codes of the platform that say nothing of who raised them: the answering service did. */
export const COMMON_CODES: ReadonlySet<string> = new Set([
  'invalid.input.request',
  'route.not.found',
  'internal.error',
  'rate.limit.exceeded',
]);
