import { machineOf, type Machine } from '@sadpath/service';
import { type Escrow, type EscrowEvent, escrowLifecycle, moved as movedEscrow } from './domain/escrow';
import { cancelHold, capture } from './domain/hold';
import { deactivate, type PaymentMethod, paymentMethodLifecycle } from './domain/payment-method';
import { cancelSplit, requirePendingSplit, type SplitPayment, splitPaymentLifecycle } from './domain/split-payment';
import { type Transaction, transactionLifecycle } from './domain/transaction';
import { requireVerifiable } from './domain/verification';
import { type Wallet, walletLifecycle } from './domain/wallet';
import { close, freeze, suspend, unfreeze, unsuspend } from './domain/wallet-status';
import { walletCollections } from './wallet.collections';

const NOW = 0;
const SUSPENSION = { reason: '', durationSeconds: 1 };
const statusOf = <S>({ status }: { readonly status: S }): S => status;

/** Documents of which nothing but the status decides on a refusal. */
const walletIn = (status: Wallet['status']) => ({ status, suspendedUntil: null }) as Wallet;
const heldIn = (status: Transaction['status']) => ({
  transaction: { status } as Transaction,
  wallet: walletIn('active'),
});
const methodIn = (status: PaymentMethod['status']) => ({ status }) as PaymentMethod;
const splitIn = (status: SplitPayment['status']) => ({ status }) as SplitPayment;
const asking = (event: EscrowEvent) => (status: Escrow['status']) =>
  movedEscrow({ status, dispute: null, expiresAt: NOW } as Escrow, event, NOW);

/** The lives of what the wallet service keeps (contract wallet §4). */
export const walletMachines: readonly Machine[] = [
  machineOf(walletLifecycle, walletCollections.wallets, {
    ...{ name: 'wallet', meaning: 'Whether money may leave and enter it', stateOf: statusOf },
    tries: {
      freeze: (status) => freeze(walletIn(status), '', NOW),
      unfreeze: (status) => unfreeze(walletIn(status), NOW),
      suspend: (status) => suspend(walletIn(status), SUSPENSION, NOW),
      unsuspend: (status) => unsuspend(walletIn(status), NOW),
      close: (status) => close(walletIn(status), null, NOW),
    },
  }),
  machineOf(escrowLifecycle, walletCollections.escrows, {
    ...{ name: 'escrow', meaning: 'Money between two parties until both are content', stateOf: statusOf },
    tries: {
      ...{ fund: asking('fund'), cancel: asking('cancel'), release: asking('release'), refund: asking('refund') },
      ...{ dispute: asking('dispute'), release_to_payee: asking('release_to_payee') },
      refund_to_payer: asking('refund_to_payer'),
    },
  }),
  machineOf(transactionLifecycle, walletCollections.transactions, {
    ...{ name: 'transaction', meaning: 'A movement of money; pending while it is held', stateOf: statusOf },
    tries: {
      complete: (status) => capture(heldIn(status), undefined, NOW),
      cancel: (status) => cancelHold(heldIn(status), undefined, NOW),
    },
  }),
  machineOf(paymentMethodLifecycle, walletCollections.paymentMethods, {
    ...{ name: 'payment method', meaning: 'An instrument that pays into a wallet once verified', stateOf: statusOf },
    tries: {
      verify: (status) => requireVerifiable(methodIn(status), NOW),
      deactivate: (status) => deactivate(methodIn(status), NOW),
    },
  }),
  machineOf(splitPaymentLifecycle, walletCollections.splitPayments, {
    ...{ name: 'split payment', meaning: 'One payment to several wallets', stateOf: statusOf },
    tries: {
      execute: (status) => requirePendingSplit(splitIn(status)),
      cancel: (status) => cancelSplit(splitIn(status)),
    },
  }),
];
