import { cmsCatalog } from '@sadpath/catalog';
import { defineRecipes, type Json, type RecipeStep } from '@sadpath/recipes';

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

const system = (name: string, state: string, says: string): RecipeStep => ({
  says,
  method: 'PUT',
  path: `/__admin/dependencies/${name}`,
  body: { state },
});
const makeCard = (says: string, body: Json): RecipeStep => ({
  says,
  method: 'POST',
  path: '/dcms/cms/cards',
  headers: ADMIN,
  body,
});
const HOLDER = { entityId: 'CIF1008', accountNo: '8642142' };

/** How each code of CMS is met by ordinary requests (contract §5.3). */
export const cmsRecipes = defineRecipes(cmsCatalog, {
  'cms.customer.not.found': {
    title: 'Reads a customer whom CMS was never told about',
    steps: [
      LOGIN,
      { says: 'Read an unknown customer', method: 'GET', path: '/dcms/cms/customers/NOPE', headers: ADMIN },
    ],
  },
  'cms.card.not.found': {
    title: 'Reads a card that was never made',
    steps: [LOGIN, { says: 'Read an unknown card', method: 'GET', path: '/dcms/cms/cards/9999999999', headers: ADMIN }],
  },
  'cms.invalid.request': {
    title: 'Asks for a card without saying whose',
    steps: [LOGIN, makeCard('Ask for a card with an empty body', {})],
  },
  'cms.processing.error': {
    title: 'Asks for a card while the card system is down',
    steps: [
      LOGIN,
      system('cms-core', 'down', 'Take the card system down'),
      makeCard('Ask for a virtual card', { ...HOLDER, productId: '2003_VIRTUAL' }),
    ],
  },
  'cms.timeout': {
    title: 'Asks for a card while the card system is slow',
    steps: [
      LOGIN,
      system('cms-core', 'slow', 'Slow the card system down beyond its time limit'),
      makeCard('Ask for a virtual card', { ...HOLDER, productId: '2003_VIRTUAL' }),
    ],
  },
  'cms.embossing.error': {
    title: 'Asks for a personalized physical card while the card vendor is down',
    steps: [
      LOGIN,
      system('embosser', 'down', 'Cut the card vendor off'),
      makeCard('Ask for a physical card', { ...HOLDER, productId: '2003_PHYSICAL' }),
    ],
  },
  'cms.inventory.exhausted': {
    title: 'Asks for a physical card of a product without kits',
    steps: [
      LOGIN,
      makeCard('Ask for a card of the empty product', {
        entityId: 'CIF1009',
        accountNo: '8642143',
        productId: '9999_PHYSICAL',
      }),
    ],
  },
});
