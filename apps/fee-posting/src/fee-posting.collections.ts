import { keyIn, type OfTenant } from '@sadpath/dcms';
import { defineCollection } from '@sadpath/store';
import type { Fee } from './domain/fee';
import { chargeOf, FEE } from './fee-posting.constraints';

/** What Fee Posting holds: the fees of all banks. */
export const feePostingCollections = {
  fees: defineCollection<OfTenant<Fee>>('fees', {
    key: ({ tenant, feeRef }) => keyIn(tenant, feeRef),
    indexes: {
      tenant: ({ tenant }) => tenant,
      id: ({ tenant, feeId }) => keyIn(tenant, feeId),
      entity: ({ tenant, terms }) => keyIn(tenant, terms.entityId),
      kit: ({ tenant, terms }) => (terms.kitNo === undefined ? undefined : keyIn(tenant, terms.kitNo)),
    },
    distinct: {
      feeId: ({ tenant, feeId }) => keyIn(tenant, feeId),
      charge: (fee) => chargeOf(fee.tenant, fee),
    },
    constraints: FEE,
  }),
};
