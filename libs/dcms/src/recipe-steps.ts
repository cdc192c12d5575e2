import type { RecipeStep } from '@sadpath/recipes';

/** The bank of the recipes. */
export const AT_BANK = { tenant: 'ACME_BANK' };

/** Headers of a request after `LOG_IN`. */
export const AS_ADMIN = { ...AT_BANK, authorization: 'Bearer {{login.id_token}}' };

/** With this a recipe of the platform begins. */
export const LOG_IN: RecipeStep = {
  name: 'login',
  says: 'Log in as an admin',
  method: 'POST',
  path: '/dcms/api/authenticate',
  headers: AT_BANK,
  body: { username: 'api_admin', password: 'Sandbox#123' },
};
