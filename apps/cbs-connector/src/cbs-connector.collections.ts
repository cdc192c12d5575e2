import { keyIn, type OfTenant } from '@sadpath/dcms';
import { defineCollection } from '@sadpath/store';
import type { Account } from './domain/account';
import type { Holder } from './domain/holder';
import type { Posting } from './domain/posting';

/** What the core banks hold: accounts, the journal of postings, and who holds the accounts. */
export const cbsConnectorCollections = {
  accounts: defineCollection<OfTenant<Account>>('accounts', {
    key: ({ tenant, accountNo }) => keyIn(tenant, accountNo),
    indexes: { holder: ({ tenant, entityId }) => (entityId === undefined ? undefined : keyIn(tenant, entityId)) },
    constraints: {
      '/balance': {
        says: 'must not be negative but in the settlement account',
        holds: ({ kind, balance }) => kind === 'settlement' || balance >= 0,
      },
    },
  }),
  postings: defineCollection<OfTenant<Posting>>('postings', {
    key: ({ tenant, cbsRef }) => keyIn(tenant, cbsRef),
    indexes: {
      txn: ({ tenant, txnId }) => keyIn(tenant, txnId),
      account: ({ tenant, legs }) => legs.map(({ accountNo }) => keyIn(tenant, accountNo)),
    },
    references: {
      '/legs': { to: 'accounts', keys: ({ tenant, legs }) => legs.map(({ accountNo }) => keyIn(tenant, accountNo)) },
    },
  }),
  holders: defineCollection<OfTenant<Holder>>('holders', {
    key: ({ tenant, entityId }) => keyIn(tenant, entityId),
  }),
};
