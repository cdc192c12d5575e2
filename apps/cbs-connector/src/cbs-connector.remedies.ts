import { cbsConnectorCatalog } from '@sadpath/catalog';
import { AS_ADMIN } from '@sadpath/dcms';
import { defineRemedies, type RecipeStep } from '@sadpath/recipes';

const activate = (accountNo: string): RecipeStep => ({
  says: 'Have the bank set the account to active',
  method: 'POST',
  path: `/dcms/cbs/accounts/${accountNo}/status`,
  headers: AS_ADMIN,
  body: { accountStatus: 'ACTIVE' },
});

/** What leads past each code of the CBS Connector after which something is to be done (contracts/debit.md §5.4). */
export const cbsConnectorRemedies = defineRemedies(cbsConnectorCatalog, {
  'cbs.invalid.account': { request: { body: { accountNo: '8642135' } } },
  'cbs.insufficient.balance': {
    steps: [
      {
        says: 'Credit the account',
        method: 'POST',
        path: '/dcms/cbs/credit',
        headers: AS_ADMIN,
        body: { accountNo: '8642150', amount: '10.00', txnId: 'T-43-CREDIT' },
      },
    ],
  },
  'cbs.account.frozen': { steps: [activate('8642151')] },
  'cbs.debit.failed': { steps: [activate('8642152')] },
  'cbs.credit.failed': { request: { body: { accountNo: '8642135' } } },
});
