import type { Instant } from '@sadpath/clock';
import { keyIn, type OfTenant } from '@sadpath/dcms';
import { defineCollection } from '@sadpath/store';
import type { Fee } from './domain/fee';

/** The fee that a request with an id of its own left behind, to be answered again (contracts/debit.md §3.7). */
export interface AnsweredRequest {
  /** The operation and the client's id. */
  readonly key: string;
  readonly at: Instant;
  readonly fee: Fee;
}

/** What Fee Posting holds: the fees of all banks, and the answers it may have to repeat. */
export const feePostingCollections = {
  fees: defineCollection<OfTenant<Fee>>('fees', {
    key: ({ tenant, feeRef }) => keyIn(tenant, feeRef),
    indexes: {
      tenant: ({ tenant }) => tenant,
      entity: ({ tenant, terms }) => keyIn(tenant, terms.entityId),
      kit: ({ tenant, terms }) => (terms.kitNo === undefined ? undefined : keyIn(tenant, terms.kitNo)),
    },
  }),
  answered: defineCollection<OfTenant<AnsweredRequest>>('answered', { key: ({ tenant, key }) => keyIn(tenant, key) }),
};
