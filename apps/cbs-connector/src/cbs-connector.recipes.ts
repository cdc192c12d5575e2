import { cbsConnectorCatalog } from '@sadpath/catalog';
import { AS_ADMIN, LOG_IN } from '@sadpath/dcms';
import { defineRecipes, type Json, type RecipeStep } from '@sadpath/recipes';
import { cbsConnectorRemedies } from './cbs-connector.remedies';

const coreBank = (state: string, says: string): RecipeStep => ({
  says,
  method: 'PUT',
  path: '/__admin/dependencies/core-bank',
  body: { state },
});
const call = (operation: string, says: string, body: Json): RecipeStep => ({
  says,
  method: 'POST',
  path: `/dcms/cbs/${operation}`,
  headers: AS_ADMIN,
  body,
});
const BALANCE = call('balance', 'Read the balance of an account', { accountNo: '8642135' });

/** How each code of the CBS Connector is met by ordinary requests (contract §5.4). */
export const cbsConnectorRecipes = defineRecipes(cbsConnectorCatalog, cbsConnectorRemedies, {
  'cbs.connection.failed': {
    title: 'Reads a balance while the core bank is down',
    steps: [LOG_IN, coreBank('down', 'Take the core bank down'), BALANCE],
  },
  'cbs.timeout': {
    title: 'Reads a balance while the core bank is slow',
    steps: [LOG_IN, coreBank('slow', 'Slow the core bank down beyond its time limit'), BALANCE],
  },
  'cbs.invalid.account': {
    title: 'Reads the balance of an account that does not exist',
    steps: [LOG_IN, call('balance', 'Read the balance of an unknown account', { accountNo: '0000000' })],
  },
  'cbs.insufficient.balance': {
    title: 'Debits an empty account',
    steps: [
      LOG_IN,
      call('debit', 'Debit an account without money', { accountNo: '8642150', amount: '1.00', txnId: 'T-43' }),
    ],
  },
  'cbs.account.frozen': {
    title: 'Debits a frozen account',
    steps: [
      LOG_IN,
      call('debit', 'Debit an account that the bank has frozen', {
        accountNo: '8642151',
        amount: '1.00',
        txnId: 'T-44',
      }),
    ],
  },
  'cbs.debit.failed': {
    title: 'Debits a dormant account',
    steps: [
      LOG_IN,
      call('debit', 'Debit an account that has gone dormant', { accountNo: '8642152', amount: '1.00', txnId: 'T-45' }),
    ],
  },
  'cbs.credit.failed': {
    title: 'Credits a closed account',
    steps: [
      LOG_IN,
      call('credit', 'Credit an account that is closed', { accountNo: '8642153', amount: '1.00', txnId: 'T-46' }),
    ],
  },
  'cbs.invalid.response': {
    title: 'Reads a balance while the core bank returns invalid responses',
    steps: [LOG_IN, coreBank('corrupt', 'Have the core bank return invalid responses'), BALANCE],
  },
});
