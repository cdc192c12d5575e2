import { defineCollection } from '@sadpath/store';
import type { Account } from './domain/account';
import type { Holder } from './domain/holder';
import type { Posting } from './domain/posting';

/** Something that belongs to one bank. */
export type OfTenant<T> = T & { readonly tenant: string };

/** What the core banks hold: accounts, the journal of postings, and who holds the accounts. */
export const cbsConnectorCollections = {
  accounts: defineCollection<OfTenant<Account>>('accounts', {
    key: ({ tenant, accountNo }) => tenantKey(tenant, accountNo),
    indexes: { holder: ({ tenant, entityId }) => (entityId === undefined ? undefined : tenantKey(tenant, entityId)) },
  }),
  postings: defineCollection<OfTenant<Posting>>('postings', {
    key: ({ tenant, cbsRef }) => tenantKey(tenant, cbsRef),
    indexes: { txn: ({ tenant, txnId }) => tenantKey(tenant, txnId) },
  }),
  holders: defineCollection<OfTenant<Holder>>('holders', {
    key: ({ tenant, entityId }) => tenantKey(tenant, entityId),
  }),
};

/** The key of something that belongs to one bank. */
export function tenantKey(tenant: string, name: string): string {
  return `${tenant}/${name}`;
}
