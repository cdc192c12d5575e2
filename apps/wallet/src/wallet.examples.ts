import type { OperationExamples } from '@sadpath/service';
import { escrowId, paymentMethodId, splitPaymentId, transactionId, walletId } from './wallet.fixtures';

const inWallet = (n: number) => ({ path: { walletId: walletId(n) } });
const withMethod = (n: number) => ({ path: { walletId: walletId(1), paymentMethodId: paymentMethodId(n) } });
const inTransaction = (n: number) => ({ path: { transactionId: transactionId(n) } });
const inEscrow = (n: number) => ({ path: { escrowId: escrowId(n) } });
const inSplit = { path: { splitPaymentId: splitPaymentId(1) } };

/** Requests that an admin of the first tenant can send in a fresh space (contract §7). */
export const walletExamples: OperationExamples = {
  openWallet: { body: { currency: 'GBP', label: 'Travel' } },
  unfreezeWallet: inWallet(3),
  unsuspendWallet: inWallet(5),
  closeWallet: { ...inWallet(8), body: { reason: 'No longer needed' } },
  changeCreditLimit: { ...inWallet(6), body: { creditLimit: 30_000 } },
  topUp: { ...inWallet(1), body: { amount: 2_500, currency: 'USD', paymentMethodId: paymentMethodId(1) } },
  transferMoney: { ...inWallet(1), body: { toWalletId: walletId(2), amount: 2_500, description: 'Rent' } },
  convertMoney: { ...inWallet(1), body: { toWalletId: walletId(7), amount: 2_500 } },
  completeTransaction: { ...inTransaction(5), body: { amount: 1_000 } },
  cancelTransaction: { ...inTransaction(5), body: { reason: 'Out of stock' } },
  openEscrow: { body: { payerWalletId: walletId(1), payeeWalletId: walletId(2), amount: 2_500 } },
  getEscrow: inEscrow(2),
  fundEscrow: inEscrow(1),
  releaseEscrow: inEscrow(2),
  refundEscrow: { ...inEscrow(2), body: { reason: 'The goods never came' } },
  disputeEscrow: { ...inEscrow(2), body: { reason: 'The goods never came' } },
  cancelEscrow: inEscrow(1),
  registerPaymentMethod: {
    ...inWallet(2),
    body: { type: 'card', token: 'tok_visa_4242', holderName: 'A. Buyer', expMonth: 12, expYear: 2035 },
  },
  getPaymentMethod: withMethod(1),
  verifyPaymentMethod: { ...withMethod(2), body: { code: '123456' } },
  deactivatePaymentMethod: withMethod(2),
  createSplitPayment: {
    body: {
      sourceWalletId: walletId(1),
      totalAmount: 2_500,
      currency: 'USD',
      splits: [
        { walletId: walletId(2), amount: 1_500 },
        { walletId: walletId(8), amount: 1_000 },
      ],
    },
  },
  getSplitPayment: inSplit,
  executeSplitPayment: inSplit,
  cancelSplitPayment: inSplit,
  getRate: { path: { base: 'USD', quote: 'EUR' } },
  convertAmount: { body: { from: 'USD', to: 'EUR', amount: 2_500 } },
};
