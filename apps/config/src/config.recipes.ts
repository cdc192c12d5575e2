import { configCatalog } from '@sadpath/catalog';
import { AS_ADMIN, LOG_IN } from '@sadpath/dcms';
import { defineRecipes } from '@sadpath/recipes';
import { configRemedies } from './config.remedies';

const RANGE = { bin: '608040', networkType: 'RUPAY' };
const PRODUCT = {
  productName: 'BAD',
  schemeCode: '2003',
  cardType: 'PHYSICAL',
  bin: '608040',
  networkType: 'VISA',
  tierType: 'CLASSIC',
  plasticCode: 'PCLAS',
};

/** How each code of the Config Service is met by ordinary requests (contract §5.2). */
export const configRecipes = defineRecipes(configCatalog, configRemedies, {
  'tenant.already.exists': {
    title: 'Registers a tenant under an id that is taken',
    steps: [
      LOG_IN,
      {
        method: 'POST',
        path: '/dcms/config/tenants',
        headers: AS_ADMIN,
        body: { tenantId: 'ACME_BANK', tenantName: 'Acme Bank again', networkAffiliation: ['RUPAY'] },
      },
    ],
  },
  'tenant.not.found': {
    title: 'Reads a tenant that was never registered',
    steps: [LOG_IN, { method: 'GET', path: '/dcms/config/tenants/NOPE', headers: AS_ADMIN }],
  },
  'product.already.exists': {
    title: 'Creates a product under a name that is taken',
    steps: [
      LOG_IN,
      { method: 'POST', path: '/dcms/config/products', headers: AS_ADMIN, body: { productName: '2003_PHYSICAL' } },
    ],
  },
  'product.not.found': {
    title: 'Reads a product that was never created',
    steps: [LOG_IN, { method: 'GET', path: '/dcms/config/products/NOPE', headers: AS_ADMIN }],
  },
  'bin.already.exists': {
    title: 'Configures a BIN range that is stored already',
    steps: [
      LOG_IN,
      {
        method: 'POST',
        path: '/dcms/config/bins',
        headers: AS_ADMIN,
        body: { ...RANGE, rangeStart: '6080400000000000', rangeEnd: '6080409999999999' },
      },
    ],
  },
  'bin.not.found': {
    title: 'Reads a BIN that was never configured',
    steps: [LOG_IN, { method: 'GET', path: '/dcms/config/bins/999999', headers: AS_ADMIN }],
  },
  'tier.already.exists': {
    title: 'Creates a tier under a name that is taken',
    steps: [LOG_IN, { method: 'POST', path: '/dcms/config/tiers', headers: AS_ADMIN, body: { tierName: 'CLASSIC' } }],
  },
  'tier.not.found': {
    title: 'Reads a tier that was never created',
    steps: [LOG_IN, { method: 'GET', path: '/dcms/config/tiers/NOPE', headers: AS_ADMIN }],
  },
  'scheme.already.exists': {
    title: 'Creates a scheme under a code that is taken',
    steps: [LOG_IN, { method: 'POST', path: '/dcms/config/schemes', headers: AS_ADMIN, body: { schemeCode: '2003' } }],
  },
  'scheme.not.found': {
    title: 'Reads a scheme that was never created',
    steps: [LOG_IN, { method: 'GET', path: '/dcms/config/schemes/NOPE', headers: AS_ADMIN }],
  },
  'plastic.already.exists': {
    title: 'Creates a plastic under a code that is taken',
    steps: [
      LOG_IN,
      { method: 'POST', path: '/dcms/config/plastics', headers: AS_ADMIN, body: { plasticCode: 'PCLAS' } },
    ],
  },
  'plastic.not.found': {
    title: 'Reads a plastic that was never created',
    steps: [LOG_IN, { method: 'GET', path: '/dcms/config/plastics/NOPE', headers: AS_ADMIN }],
  },
  'invalid.product.config': {
    title: 'Creates a VISA product on a RUPAY BIN',
    steps: [LOG_IN, { method: 'POST', path: '/dcms/config/products', headers: AS_ADMIN, body: PRODUCT }],
  },
  'invalid.bin.range': {
    title: 'Configures card numbers inside a stored range',
    steps: [
      LOG_IN,
      {
        method: 'POST',
        path: '/dcms/config/bins',
        headers: AS_ADMIN,
        body: { ...RANGE, rangeStart: '6080405000000000', rangeEnd: '6080405999999999' },
      },
    ],
  },
  'tenant.header.missing': {
    title: 'Calls without naming a tenant',
    steps: [
      LOG_IN,
      { method: 'GET', path: '/dcms/config/tiers', headers: { authorization: 'Bearer {{login.id_token}}' } },
    ],
  },
});
