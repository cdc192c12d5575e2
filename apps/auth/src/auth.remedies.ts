import { authCatalog } from '@sadpath/catalog';
import { AS_ADMIN, LOG_IN } from '@sadpath/dcms';
import { defineRemedies } from '@sadpath/recipes';

/** What leads past each code of the Auth Service after which something is to be done (contracts/debit.md §5.5). */
export const authRemedies = defineRemedies(authCatalog, {
  'auth.invalid.credentials': { request: { body: { password: 'Sandbox#123' } } },
  'auth.token.expired': { steps: [LOG_IN] },
  'auth.token.invalid': { steps: [LOG_IN], request: { headers: AS_ADMIN } },
  'auth.insufficient.permissions': { steps: [LOG_IN] },
  'auth.tenant.mismatch': { request: { headers: { tenant: 'BETA_BANK' } } },
  'auth.account.locked': { request: { body: { password: 'Sandbox#123' } } },
});
