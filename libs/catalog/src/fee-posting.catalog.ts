import { defineErrors } from './define-errors';

/** Codes of the debit platform's Fee Posting: card fees with GST and their reversal (contracts/debit.md §5.7). */
export const feePostingCatalog = defineErrors('fee-posting', {
  'fee.posting.failed': {
    status: 502,
    statusFrom: 'ours',
    documented: true,
    message: 'Fee {feeRef} could not be posted: {cause}',
    category: 'Fee Posting',
    retry: 'same-request',
    meaning:
      'The core banking system did not post the fee, or did not confirm it. The message ends with the inner code, and the fee is kept as failed.',
    remedy:
      'Repeat with exponential backoff and the same feeRef, which cannot be charged twice. Where the inner code is one of the account (`cbs.insufficient.balance`, `cbs.account.frozen`, `cbs.debit.failed`), correct the account first.',
    example: { params: { feeRef: 'F-61', cause: 'cbs.connection.failed' } },
  },
  'fee.already.posted': {
    status: 400,
    statusFrom: 'contract',
    documented: true,
    message: 'Fee {feeRef} is already posted',
    category: 'Fee Posting',
    retry: 'never',
    meaning: 'A fee with this reference, or one of the same kit, type and period, is already posted.',
    remedy: 'Read the stored fee and treat it as charged; use a new reference for another fee.',
    example: { params: { feeRef: 'FEE-SEED-1' } },
  },
  'fee.config.not.found': {
    status: 404,
    statusFrom: 'contract',
    documented: true,
    message: 'Product {productId} has no fee of type {feeType}',
    category: 'Fee Posting',
    retry: 'after-change',
    meaning: 'The product exists, but this fee type is not configured on it.',
    remedy: 'Configure the fee on the product, or correct the fee type.',
    example: {
      params: { productId: '2003_PHYSICAL', feeType: 'LOUNGE_ACCESS' },
      fields: [{ field: 'feeType', message: 'feeType is not configured for the product' }],
    },
  },
  'fee.invalid.amount': {
    status: 400,
    statusFrom: 'contract',
    documented: true,
    message: 'The fee amount {amount} is not valid: it must be {rule}',
    category: 'Fee Posting',
    retry: 'after-change',
    meaning:
      'The amount is not a positive number with at most two decimals, or is outside what the fee configuration allows.',
    remedy: 'Correct the amount, or leave it out to charge the configured one.',
    example: {
      params: { amount: '-1', rule: 'at least 0.01 rupees, with at most 2 decimals' },
      fields: [{ field: 'amount', message: 'amount must be at least 0.01 rupees, with at most 2 decimals' }],
    },
  },
  'fee.gst.calculation.error': {
    status: 500,
    statusFrom: 'ours',
    documented: true,
    message: 'The GST on the {feeType} fee cannot be calculated',
    category: 'Fee Posting',
    retry: 'after-change',
    meaning:
      'GST applies to the fee, but its GST rate is explicitly unset. An exception among the 5xx: repeating does not help, because the configuration is at fault.',
    remedy: 'Set the GST rate on the fee configuration or on the tenant.',
    example: { params: { feeType: 'ATM_DECLINE' } },
  },
  'fee.reversal.failed': {
    status: 502,
    alsoStatus: [400],
    statusFrom: 'ours',
    documented: true,
    message: 'Fee {feeRef} could not be reversed: {cause}',
    category: 'Fee Posting',
    retry: 'check-first',
    meaning:
      'With 502 the core banking system did not return the money and the fee stays posted; with 400 there is no posted fee of this reference to reverse.',
    remedy: 'Read the fee. While it is posted, repeat the reversal; otherwise there is nothing to do.',
    example: { params: { feeRef: 'FEE-SEED-1', cause: 'cbs.connection.failed' } },
  },
  'fee.account.not.found': {
    status: 404,
    statusFrom: 'contract',
    documented: true,
    message: 'No GL account is configured for fees of type {feeType}',
    category: 'Fee Posting',
    retry: 'after-change',
    meaning: 'The fee itself is configured, but not the ledger account that takes the income.',
    remedy: 'Configure a GL account for the fee type.',
    example: {
      params: { feeType: 'SMS_ALERT' },
      fields: [{ field: 'feeType', message: 'feeType has no GL account' }],
    },
  },
});
