import type { OperationExamples } from '@sadpath/service';

/** Requests that another debit service can send in a fresh space (contracts/debit.md §7). */
export const cmsExamples: OperationExamples = {
  makeCard: { body: { entityId: 'CIF1008', productId: '2003_PHYSICAL', accountNo: '8642142' } },
  expireKit: { path: { kitNo: '4240180001' } },
};
