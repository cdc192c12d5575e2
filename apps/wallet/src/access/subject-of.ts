import type { Exchange } from '@sadpath/service';
import type { Escrow } from '../domain/escrow';
import type { PaymentMethod } from '../domain/payment-method';
import type { SplitPayment } from '../domain/split-payment';
import type { Transaction } from '../domain/transaction';
import type { Wallet } from '../domain/wallet';
import { walletCollections } from '../wallet.collections';

/** The documents that a request is about, as far as it names them. */
export interface Subject {
  readonly wallet: Wallet | undefined;
  readonly transaction: Transaction | undefined;
  readonly escrow: Escrow | undefined;
  readonly split: SplitPayment | undefined;
  readonly method: PaymentMethod | undefined;
}

/** Members of a request that name the wallet from which it takes, or on which it acts. */
const SOURCES = ['walletId', 'sourceWalletId', 'payerWalletId'];

/** Looks up what a request is about; neither its path nor its body has been checked. */
export function subjectOf(exchange: Exchange): Promise<Subject> {
  const sent = sentIn(exchange);
  const idIn = (...names: readonly string[]): string => {
    const id = names.map((name) => sent[name]).find((value) => typeof value === 'string');
    return typeof id === 'string' ? id.toLowerCase() : '';
  };
  return exchange.call.documentsOf(exchange.service).transaction(async (tx) => {
    const escrow = await tx.get(walletCollections.escrows, idIn('escrowId'));
    const split = await tx.get(walletCollections.splitPayments, idIn('splitPaymentId'));
    const transaction = await tx.get(walletCollections.transactions, idIn('transactionId'));
    const method = await tx.get(walletCollections.paymentMethods, idIn('paymentMethodId'));
    const owner = escrow?.payerWalletId ?? split?.sourceWalletId ?? transaction?.walletId;
    const wallet = await tx.get(walletCollections.wallets, idIn(...SOURCES) || (owner ?? ''));
    return { wallet, transaction, escrow, split, method };
  });
}

/** Looks up the wallet that a member of the request names. */
export function walletNamed(exchange: Exchange, member: string): Promise<Wallet | undefined> {
  const id = sentIn(exchange)[member];
  const store = exchange.call.documentsOf(exchange.service);
  if (typeof id !== 'string') return Promise.resolve(undefined);
  return store.transaction((tx) => tx.get(walletCollections.wallets, id.toLowerCase()));
}

/** What path, query and body have. */
export function sentIn({ params, query, body }: Exchange): Readonly<Record<string, unknown>> {
  return { ...(body.kind === 'json' ? (body.value as object | null) : {}), ...query, ...params };
}
