/** The jobs of the bank: what time brings about by itself (contract banking §4). */
export const BANKING_JOBS = {
  settleTransfer: 'settle-transfer',
  settlePayment: 'settle-payment',
  approveLoan: 'approve-loan',
  disburseLoan: 'disburse-loan',
  reviewLoan: 'review-loan',
  creditInterest: 'credit-interest',
  matureSavings: 'mature-savings',
  deliverWebhook: 'deliver-webhook',
  expireToken: 'expire-token',
  forgetKey: 'forget-key',
} as const;
