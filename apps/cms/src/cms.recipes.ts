import { cmsCatalog } from '@sadpath/catalog';
import { AS_ADMIN, LOG_IN } from '@sadpath/dcms';
import { defineRecipes, type Json, type RecipeStep } from '@sadpath/recipes';
import { cmsRemedies } from './cms.remedies';

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
  headers: AS_ADMIN,
  body,
});
const HOLDER = { entityId: 'CIF1008', accountNo: '8642142' };

/** How each code of CMS is met by ordinary requests (contract §5.3). */
export const cmsRecipes = defineRecipes(cmsCatalog, cmsRemedies, {
  'cms.customer.not.found': {
    title: 'Reads a customer whom CMS was never told about',
    steps: [
      LOG_IN,
      { says: 'Read an unknown customer', method: 'GET', path: '/dcms/cms/customers/NOPE', headers: AS_ADMIN },
    ],
  },
  'cms.card.not.found': {
    title: 'Reads a card that was never made',
    steps: [
      LOG_IN,
      { says: 'Read an unknown card', method: 'GET', path: '/dcms/cms/cards/9999999999', headers: AS_ADMIN },
    ],
  },
  'cms.invalid.request': {
    title: 'Asks for a card without saying whose',
    steps: [LOG_IN, makeCard('Ask for a card with an empty body', {})],
  },
  'cms.processing.error': {
    title: 'Asks for a card while the card system is down',
    steps: [
      LOG_IN,
      system('cms-core', 'down', 'Take the card system down'),
      makeCard('Ask for a virtual card', { ...HOLDER, productId: '2003_VIRTUAL' }),
    ],
  },
  'cms.timeout': {
    title: 'Asks for a card while the card system is slow',
    steps: [
      LOG_IN,
      system('cms-core', 'slow', 'Slow the card system down beyond its time limit'),
      makeCard('Ask for a virtual card', { ...HOLDER, productId: '2003_VIRTUAL' }),
    ],
  },
  'cms.embossing.error': {
    title: 'Asks for a personalized physical card while the card vendor is down',
    steps: [
      LOG_IN,
      system('embosser', 'down', 'Take the card vendor down'),
      makeCard('Ask for a physical card', { ...HOLDER, productId: '2003_PHYSICAL' }),
    ],
  },
  'cms.inventory.exhausted': {
    title: 'Asks for a physical card of a product without kits',
    steps: [
      LOG_IN,
      makeCard('Ask for a card of the empty product', {
        entityId: 'CIF1009',
        accountNo: '8642143',
        productId: '9999_PHYSICAL',
      }),
    ],
  },
});
