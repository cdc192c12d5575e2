import { configCatalog } from '@sadpath/catalog';
import { defineRecipes, type RecipeStep } from '@sadpath/recipes';

const TENANT = { tenant: 'ACME_BANK' };
const ADMIN = { ...TENANT, authorization: 'Bearer {{login.id_token}}' };

const LOGIN: RecipeStep = {
  name: 'login',
  says: 'Log in as an admin',
  method: 'POST',
  path: '/dcms/api/authenticate',
  headers: TENANT,
  body: { username: 'api_admin', password: 'Sandbox#123' },
};
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
export const configRecipes = defineRecipes(configCatalog, {
  'tenant.already.exists': {
    title: 'Registers a tenant under an id that is taken',
    steps: [
      LOGIN,
      {
        method: 'POST',
        path: '/dcms/config/tenants',
        headers: ADMIN,
        body: { tenantId: 'ACME_BANK', tenantName: 'Acme Bank again', networkAffiliation: ['RUPAY'] },
      },
    ],
  },
  'tenant.not.found': {
    title: 'Reads a tenant that was never registered',
    steps: [LOGIN, { method: 'GET', path: '/dcms/config/tenants/NOPE', headers: ADMIN }],
  },
  'product.already.exists': {
    title: 'Creates a product under a name that is taken',
    steps: [
      LOGIN,
      { method: 'POST', path: '/dcms/config/products', headers: ADMIN, body: { productName: '2003_PHYSICAL' } },
    ],
  },
  'product.not.found': {
    title: 'Reads a product that was never created',
    steps: [LOGIN, { method: 'GET', path: '/dcms/config/products/NOPE', headers: ADMIN }],
  },
  'bin.already.exists': {
    title: 'Configures a BIN range that is stored already',
    steps: [
      LOGIN,
      {
        method: 'POST',
        path: '/dcms/config/bins',
        headers: ADMIN,
        body: { ...RANGE, rangeStart: '6080400000000000', rangeEnd: '6080409999999999' },
      },
    ],
  },
  'bin.not.found': {
    title: 'Reads a BIN that was never configured',
    steps: [LOGIN, { method: 'GET', path: '/dcms/config/bins/999999', headers: ADMIN }],
  },
  'tier.already.exists': {
    title: 'Creates a tier under a name that is taken',
    steps: [LOGIN, { method: 'POST', path: '/dcms/config/tiers', headers: ADMIN, body: { tierName: 'CLASSIC' } }],
  },
  'tier.not.found': {
    title: 'Reads a tier that was never created',
    steps: [LOGIN, { method: 'GET', path: '/dcms/config/tiers/NOPE', headers: ADMIN }],
  },
  'scheme.already.exists': {
    title: 'Creates a scheme under a code that is taken',
    steps: [LOGIN, { method: 'POST', path: '/dcms/config/schemes', headers: ADMIN, body: { schemeCode: '2003' } }],
  },
  'scheme.not.found': {
    title: 'Reads a scheme that was never created',
    steps: [LOGIN, { method: 'GET', path: '/dcms/config/schemes/NOPE', headers: ADMIN }],
  },
  'plastic.already.exists': {
    title: 'Creates a plastic under a code that is taken',
    steps: [LOGIN, { method: 'POST', path: '/dcms/config/plastics', headers: ADMIN, body: { plasticCode: 'PCLAS' } }],
  },
  'plastic.not.found': {
    title: 'Reads a plastic that was never created',
    steps: [LOGIN, { method: 'GET', path: '/dcms/config/plastics/NOPE', headers: ADMIN }],
  },
  'invalid.product.config': {
    title: 'Creates a VISA product on a RUPAY BIN',
    steps: [LOGIN, { method: 'POST', path: '/dcms/config/products', headers: ADMIN, body: PRODUCT }],
  },
  'invalid.bin.range': {
    title: 'Configures card numbers inside a stored range',
    steps: [
      LOGIN,
      {
        method: 'POST',
        path: '/dcms/config/bins',
        headers: ADMIN,
        body: { ...RANGE, rangeStart: '6080405000000000', rangeEnd: '6080405999999999' },
      },
    ],
  },
  'tenant.header.missing': {
    title: 'Calls without naming a tenant',
    steps: [
      LOGIN,
      { method: 'GET', path: '/dcms/config/tiers', headers: { authorization: 'Bearer {{login.id_token}}' } },
    ],
  },
});
