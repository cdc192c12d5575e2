import { feePostingCatalog } from '@sadpath/catalog';
import { AS_ADMIN } from '@sadpath/dcms';
import { defineRemedies } from '@sadpath/recipes';

/** What leads past each code of Fee Posting after which something is to be done (contracts/debit.md §5.7). */
export const feePostingRemedies = defineRemedies(feePostingCatalog, {
  'fee.config.not.found': {
    steps: [
      {
        says: 'Configure the fee on the product',
        method: 'PUT',
        path: '/dcms/config/products/2003_PHYSICAL/fees/LOUNGE_ACCESS',
        headers: AS_ADMIN,
        body: { amount: '50.00', gstRate: 18 },
      },
      {
        says: 'Configure the GL account of the fee type',
        method: 'PUT',
        path: '/dcms/config/gl-accounts/LOUNGE_ACCESS',
        headers: AS_ADMIN,
        body: { glAccountNo: '9000001', gstAccountNo: '9000002' },
      },
    ],
  },
  'fee.invalid.amount': { request: { body: { amount: '100.00' } } },
  'fee.gst.calculation.error': {
    steps: [
      {
        says: 'Set the GST rate of the fee',
        method: 'PUT',
        path: '/dcms/config/products/2003_PHYSICAL/fees/ATM_DECLINE',
        headers: AS_ADMIN,
        body: { amount: '25.00', gstRate: 18 },
      },
    ],
  },
  'fee.reversal.failed': {
    steps: [
      {
        says: 'Bring the core bank up',
        method: 'PUT',
        path: '/__admin/dependencies/core-bank',
        body: { state: 'up' },
      },
      {
        name: 'fee',
        says: 'Read the fee',
        method: 'GET',
        path: '/dcms/fee-posting/fees/FEE-SEED-1',
        headers: AS_ADMIN,
      },
    ],
    finds: { at: 'fee.data.status', is: 'POSTED', means: 'not reversed' },
  },
  'fee.account.not.found': {
    steps: [
      {
        says: 'Configure a GL account for the fee type',
        method: 'PUT',
        path: '/dcms/config/gl-accounts/SMS_ALERT',
        headers: AS_ADMIN,
        body: { glAccountNo: '9000001', gstAccountNo: '9000002' },
      },
    ],
  },
});
