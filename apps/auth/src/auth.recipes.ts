import { authCatalog } from '@sadpath/catalog';
import { defineRecipes, type RecipeStep } from '@sadpath/recipes';
import { authRemedies } from './auth.remedies';

const LOGIN_PATH = '/dcms/api/authenticate';
const TENANT = { tenant: 'ACME_BANK' };

function login(username: string, password = 'Sandbox#123'): RecipeStep {
  return {
    name: 'login',
    says: `Log in as ${username}`,
    method: 'POST',
    path: LOGIN_PATH,
    body: { username, password },
  };
}

/** A read that any logged-in user may make. */
const READ: RecipeStep = {
  says: 'Ask who is calling',
  method: 'GET',
  path: '/dcms/auth/me',
  headers: { ...TENANT, authorization: 'Bearer {{login.id_token}}' },
};

/** How each code of the Auth Service is met by ordinary requests (contracts/debit.md §5.5). */
export const authRecipes = defineRecipes(authCatalog, authRemedies, {
  'auth.invalid.credentials': {
    title: 'Logs in with a wrong password',
    steps: [{ ...login('api_admin', 'wrong'), headers: TENANT }],
  },
  'auth.token.expired': {
    title: 'Uses a token after its hour',
    steps: [
      login('api_admin'),
      {
        says: 'Let 3601 seconds pass',
        method: 'PUT',
        path: '/__admin/clock',
        body: { action: 'advance', duration: 'PT3601S' },
      },
      READ,
    ],
  },
  'auth.token.invalid': {
    title: 'Calls with a token that is malformed',
    steps: [{ method: 'GET', path: '/dcms/auth/me', headers: { ...TENANT, authorization: 'Bearer x' } }],
  },
  'auth.insufficient.permissions': {
    title: 'Lets a viewer unlock a user',
    steps: [
      login('api_viewer'),
      {
        method: 'POST',
        path: '/dcms/auth/users/api_locked/unlock',
        headers: { ...TENANT, authorization: 'Bearer {{login.id_token}}' },
      },
    ],
  },
  'auth.tenant.mismatch': {
    title: 'Sends the token of one tenant with the header of another',
    steps: [login('beta_admin'), READ],
  },
  'auth.rate.limit.exceeded': {
    title: 'Logs in eleven times within a minute',
    steps: [
      {
        says: 'Hold the clock, so that all logins fall into one minute',
        method: 'PUT',
        path: '/__admin/clock',
        body: { action: 'freeze' },
      },
      { ...login('api_rate'), repeat: 10 },
      login('api_rate'),
    ],
  },
  'auth.account.locked': {
    title: 'Sends five wrong passwords',
    steps: [{ ...login('api_lockme', 'wrong'), repeat: 4, expect: 401 }, login('api_lockme', 'wrong')],
  },
  'rate.limit.exceeded': {
    title: 'Sends more requests in a second than the space allows',
    steps: [
      login('api_admin'),
      { says: 'Hold the clock', method: 'PUT', path: '/__admin/clock', body: { action: 'freeze' } },
      {
        says: 'Allow two requests a second',
        method: 'PATCH',
        path: '/__admin/space',
        body: { settings: { 'dcms.rateLimit': 2 } },
      },
      { ...READ, repeat: 2 },
      READ,
    ],
  },
});
