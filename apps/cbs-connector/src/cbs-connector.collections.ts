import { keyIn, type OfTenant } from '@sadpath/dcms';
import { defineCollection } from '@sadpath/store';
import { ACCOUNT, POSTING } from './cbs-connector.constraints';
import { ACCOUNT_BOOKS, ACCOUNT_TRAILS, POSTING_BOOKS } from './cbs-connector.sums';
import type { Account } from './domain/account';
import type { Holder } from './domain/holder';
import type { Posting } from './domain/posting';

/** What the core banks hold: accounts, the journal of postings, and who holds the accounts. */
export const cbsConnectorCollections = {
  accounts: defineCollection<OfTenant<Account>>('accounts', {
    key: ({ tenant, accountNo }) => keyIn(tenant, accountNo),
    indexes: { holder: ({ tenant, entityId }) => (entityId === undefined ? undefined : keyIn(tenant, entityId)) },
    references: {
      '/entityId': {
        to: 'holders',
        keys: ({ tenant, entityId }) => (entityId === undefined ? undefined : keyIn(tenant, entityId)),
      },
    },
    constraints: ACCOUNT,
    balanced: ACCOUNT_BOOKS,
    trails: ACCOUNT_TRAILS,
  }),
  postings: defineCollection<OfTenant<Posting>>('postings', {
    key: ({ tenant, cbsRef }) => keyIn(tenant, cbsRef),
    indexes: {
      txn: ({ tenant, txnId }) => keyIn(tenant, txnId),
      account: ({ tenant, legs }) => legs.map(({ accountNo }) => keyIn(tenant, accountNo)),
    },
    references: {
      '/legs': { to: 'accounts', keys: ({ tenant, legs }) => legs.map(({ accountNo }) => keyIn(tenant, accountNo)) },
      '/originalTxnId': {
        to: 'postings',
        keys: ({ tenant, originalTxnId }) => (originalTxnId === undefined ? undefined : keyIn(tenant, originalTxnId)),
        by: ({ tenant, txnId }: OfTenant<Posting>) => keyIn(tenant, txnId),
      },
    },
    constraints: POSTING,
    awaited: { '/forgottenAt': { says: 'must not be there', since: ({ forgottenAt }) => forgottenAt } },
    balanced: POSTING_BOOKS,
  }),
  holders: defineCollection<OfTenant<Holder>>('holders', {
    key: ({ tenant, entityId }) => keyIn(tenant, entityId),
  }),
};
