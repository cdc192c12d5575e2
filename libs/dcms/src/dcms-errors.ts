import { authCatalog, configCatalog, customerCatalog, feePostingCatalog } from '@sadpath/catalog';
import type { Catalog, CodeOf } from '@sadpath/catalog';
import { ServiceError, type ErrorMaker } from '@sadpath/errors';
import type { Access } from './caller';

type Lent<C extends Catalog, K extends CodeOf<C>> = {
  readonly [P in K]: { readonly service: string; readonly spec: C['errors'][P] };
};

/** Codes of a catalog that other services may give as well. */
function lent<C extends Catalog, K extends CodeOf<C>>(catalog: C, ...codes: readonly K[]): Lent<C, K> {
  const { service, errors } = catalog;
  return Object.fromEntries(codes.map((code) => [code, { service, spec: errors[code] }])) as Lent<C, K>;
}

/** What any operation may answer (contracts/debit.md §3, set G and the fallbacks). */
const EVERYWHERE = {
  ...lent(configCatalog, 'tenant.header.missing', 'tenant.not.found'),
  ...lent(authCatalog, 'auth.token.invalid', 'auth.token.expired', 'auth.tenant.mismatch'),
  ...lent(authCatalog, 'auth.insufficient.permissions', 'rate.limit.exceeded'),
  ...lent(customerCatalog, 'invalid.input.request', 'route.not.found', 'internal.error'),
};

/** The codes that a debit service may give although they stand in another's list. */
const BORROWED = {
  ...EVERYWHERE,
  ...lent(customerCatalog, 'entity.not.found', 'kit.not.found', 'invalid.source.account'),
  ...lent(feePostingCatalog, 'fee.config.not.found', 'fee.account.not.found'),
};

type Borrowed = { readonly [K in keyof typeof BORROWED]: (typeof BORROWED)[K]['spec'] };

/**
 * Makes the errors that a debit service may give although they stand in another's list: those of every call, and those that
 * tell of a customer, a kit, an account or a fee set-up that is missing. No other code of another service compiles.
 */
export const dcmsError = ((
  code: keyof Borrowed,
  params?: ConstructorParameters<typeof ServiceError>[1],
  more?: ConstructorParameters<typeof ServiceError>[2],
) => {
  const { service, spec } = BORROWED[code];
  return new ServiceError({ service, code, spec }, params, more);
}) as ErrorMaker<Catalog<'dcms', Borrowed>>;

/** The codes that any operation of a debit service may answer: its own bare, the others as `service/code`. */
export function everywhereIn(service: string): readonly string[] {
  return Object.keys(EVERYWHERE).map((code) => writtenIn(service, code as keyof typeof EVERYWHERE));
}

function writtenIn(service: string, code: keyof typeof EVERYWHERE): string {
  const lender = EVERYWHERE[code].service;
  return lender === service ? code : `${lender}/${code}`;
}

/** Codes of the tenant and token gates, which a public operation is spared. */
const SIGNED_IN = [
  'tenant.header.missing',
  'auth.token.invalid',
  'auth.token.expired',
  'auth.tenant.mismatch',
  'auth.insufficient.permissions',
] as const;
/** What only a request that finds no operation is answered. */
const ASTRAY = ['route.not.found'] as const;
/** Every role may read. */
const BY_ROLE = ['auth.insufficient.permissions'] as const;

/** The codes of `everywhereIn` that an operation of this access cannot answer, written as there. */
export function sparedBy(access: Access, service: string): readonly string[] {
  const spared = access === 'public' ? SIGNED_IN : access === 'read' ? BY_ROLE : [];
  return [...ASTRAY, ...spared].map((code) => writtenIn(service, code));
}

/** Shared codes of the platform that say nothing of who raised them: the answering service did. */
export const COMMON_CODES: ReadonlySet<string> = new Set<keyof typeof EVERYWHERE>([
  'invalid.input.request',
  'route.not.found',
  'internal.error',
  'rate.limit.exceeded',
]);
