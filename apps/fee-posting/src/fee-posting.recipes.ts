import { feePostingCatalog } from '@sadpath/catalog';
import { AS_ADMIN, LOG_IN } from '@sadpath/dcms';
import { defineRecipes, type Json, type RecipeStep } from '@sadpath/recipes';
import { feePostingRemedies } from './fee-posting.remedies';

const FEE = {
  entityId: 'CIF1003',
  accountNo: '8642137',
  kitNo: '4240170003',
  productId: '2003_PHYSICAL',
  feeType: 'ANNUAL',
};
const CORE_BANK_DOWN: RecipeStep = {
  says: 'Take the core bank down',
  method: 'PUT',
  path: '/__admin/dependencies/core-bank',
  body: { state: 'down' },
};
const charge = (says: string, body: Json): RecipeStep => ({
  says,
  method: 'POST',
  path: '/dcms/fee-posting/fees',
  headers: AS_ADMIN,
  body,
});

/** How each code of Fee Posting is met by ordinary requests (contract §5.7). */
export const feePostingRecipes = defineRecipes(feePostingCatalog, feePostingRemedies, {
  'fee.posting.failed': {
    title: 'Charges a fee while the core bank is down',
    steps: [
      LOG_IN,
      CORE_BANK_DOWN,
      charge('Charge for the replacement of a card', { ...FEE, feeRef: 'F-61', feeType: 'REPLACEMENT' }),
    ],
  },
  'fee.already.posted': {
    title: 'Charges a fee under a reference that is taken',
    steps: [LOG_IN, charge('Charge the seeded fee once more', { ...FEE, feeRef: 'FEE-SEED-1' })],
  },
  'fee.config.not.found': {
    title: 'Charges a fee that the product does not have',
    steps: [LOG_IN, charge('Charge for a lounge visit', { ...FEE, feeRef: 'F-63', feeType: 'LOUNGE_ACCESS' })],
  },
  'fee.invalid.amount': {
    title: 'Charges a negative fee',
    steps: [
      LOG_IN,
      charge('Charge -1 for the replacement of a card', {
        ...FEE,
        feeRef: 'F-64',
        feeType: 'REPLACEMENT',
        amount: '-1',
      }),
    ],
  },
  'fee.gst.calculation.error': {
    title: 'Charges a fee whose GST rate is unset',
    steps: [LOG_IN, charge('Charge for a declined withdrawal', { ...FEE, feeRef: 'F-65', feeType: 'ATM_DECLINE' })],
  },
  'fee.reversal.failed': {
    title: 'Reverses a fee while the core bank is down',
    steps: [
      LOG_IN,
      CORE_BANK_DOWN,
      {
        says: 'Reverse the seeded fee',
        method: 'POST',
        path: '/dcms/fee-posting/fees/FEE-SEED-1/reverse',
        headers: AS_ADMIN,
        body: {},
      },
    ],
  },
  'fee.account.not.found': {
    title: 'Charges a fee without a ledger account',
    steps: [LOG_IN, charge('Charge for SMS alerts', { ...FEE, feeRef: 'F-67', feeType: 'SMS_ALERT' })],
  },
});
