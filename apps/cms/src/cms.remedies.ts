import { cmsCatalog } from '@sadpath/catalog';
import { AS_ADMIN } from '@sadpath/dcms';
import { defineRemedies } from '@sadpath/recipes';

/** What leads past each code of CMS after which something is to be done (contracts/debit.md §5.3). */
export const cmsRemedies = defineRemedies(cmsCatalog, {
  'cms.customer.not.found': { request: { path: '/dcms/cms/customers/CIF1001' } },
  'cms.card.not.found': { request: { path: '/dcms/cms/cards/4240170003' } },
  'cms.invalid.request': {
    request: { body: { entityId: 'CIF1008', accountNo: '8642142', productId: '2003_VIRTUAL' } },
  },
  'cms.inventory.exhausted': {
    steps: [
      {
        says: 'Add kits of the product',
        method: 'POST',
        path: '/dcms/cms/inventory/9999_PHYSICAL/kits',
        headers: AS_ADMIN,
        body: { quantity: 1 },
      },
    ],
  },
});
