import { configCatalog } from '@sadpath/catalog';
import { AT_BANK } from '@sadpath/dcms';
import { defineRemedies } from '@sadpath/recipes';

/** What leads past each code of the Config Service after which something is to be done (contracts/debit.md §5.2). */
export const configRemedies = defineRemedies(configCatalog, {
  'tenant.not.found': { request: { path: '/dcms/config/tenants/ACME_BANK' } },
  'product.not.found': { request: { path: '/dcms/config/products/2003_PHYSICAL' } },
  'bin.not.found': { request: { path: '/dcms/config/bins/608040' } },
  'tier.not.found': { request: { path: '/dcms/config/tiers/CLASSIC' } },
  'scheme.not.found': { request: { path: '/dcms/config/schemes/2003' } },
  'plastic.not.found': { request: { path: '/dcms/config/plastics/PCLAS' } },
  'invalid.product.config': { request: { body: { networkType: 'RUPAY' } } },
  'invalid.bin.range': {
    request: { body: { bin: '608041', rangeStart: '6080410000000000', rangeEnd: '6080419999999999' } },
  },
  'tenant.header.missing': { request: { headers: AT_BANK } },
});
