import type { RecipeStep } from '@sadpath/recipes';

/** The bank of the recipes. */
export const AT_BANK = { tenant: 'ACME_BANK' };

/** Headers of a request after `LOG_IN`. */
export const AS_ADMIN = { ...AT_BANK, authorization: 'Bearer {{login.id_token}}' };

/** Logs a user of the fixtures in. */
export function logIn(username: string, password = 'Sandbox#123'): RecipeStep {
  return {
    name: 'login',
    says: `Log in as ${username}`,
    method: 'POST',
    path: '/dcms/api/authenticate',
    body: { username, password },
  };
}

/** With this a recipe of the platform begins. */
export const LOG_IN: RecipeStep = {
  ...logIn('api_admin'),
  says: 'Log in as an admin',
  headers: AT_BANK,
};
