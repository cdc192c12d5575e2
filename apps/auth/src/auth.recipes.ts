import { authCatalog } from '@sadpath/catalog';
import { AS_ADMIN, AT_BANK, logIn } from '@sadpath/dcms';
import { defineRecipes, type RecipeStep } from '@sadpath/recipes';
import { authRemedies } from './auth.remedies';

/** A read that any logged-in user may make. */
const READ: RecipeStep = {
  says: 'Ask who is calling',
  method: 'GET',
  path: '/dcms/auth/me',
  headers: AS_ADMIN,
};

/** How each code of the Auth Service is met by ordinary requests (contracts/debit.md §5.5). */
export const authRecipes = defineRecipes(authCatalog, authRemedies, {
  'auth.invalid.credentials': {
    title: 'Logs in with a wrong password',
    steps: [{ ...logIn('api_admin', 'wrong'), headers: AT_BANK }],
  },
  'auth.token.expired': {
    title: 'Uses a token after its hour',
    steps: [
      logIn('api_admin'),
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
    steps: [{ method: 'GET', path: '/dcms/auth/me', headers: { ...AT_BANK, authorization: 'Bearer x' } }],
  },
  'auth.insufficient.permissions': {
    title: 'Lets a viewer unlock a user',
    steps: [
      logIn('api_viewer'),
      {
        method: 'POST',
        path: '/dcms/auth/users/api_locked/unlock',
        headers: AS_ADMIN,
      },
    ],
  },
  'auth.tenant.mismatch': {
    title: 'Sends the token of one tenant with the header of another',
    steps: [logIn('beta_admin'), READ],
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
      { ...logIn('api_rate'), repeat: 10 },
      logIn('api_rate'),
    ],
  },
  'auth.account.locked': {
    title: 'Sends five wrong passwords',
    steps: [{ ...logIn('api_lockme', 'wrong'), repeat: 4, expect: 401 }, logIn('api_lockme', 'wrong')],
  },
  'rate.limit.exceeded': {
    title: 'Sends more requests in a second than the space allows',
    steps: [
      logIn('api_admin'),
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
