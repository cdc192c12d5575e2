import type { Instant } from '@sadpath/clock';
import type { Call } from '@sadpath/service';
import type { Transaction as StoreTransaction } from '@sadpath/store';
import type { CreditEntry } from '../domain/credits';
import { escrowEnd, holdEnd, suspensionEnd, WALLET_JOBS, type WalletJob } from '../domain/due';
import type { Escrow } from '../domain/escrow';
import { type EscrowMovement, expireEscrow } from '../domain/escrow-money';
import { lapseHold } from '../domain/hold';
import type { PaymentMethod } from '../domain/payment-method';
import { conflict } from '../domain/refusals';
import type { SplitPayment } from '../domain/split-payment';
import type { Movement, Transaction } from '../domain/transaction';
import type { Wallet } from '../domain/wallet';
import { resume } from '../domain/wallet-status';
import { referenceKey, walletCollections } from '../wallet.collections';
import { walletError } from '../wallet.errors';

/** What time will do to a document; no instant means that nothing is planned any more. */
export interface Plan {
  readonly job: WalletJob;
  readonly entity: string;
  readonly at: Instant | undefined;
}

const { wallets, transactions, escrows, paymentMethods, splitPayments, creditEntries } = walletCollections;

/**
 * The books of one tenant inside one store transaction. Loading applies what time has brought (step 10 of contract
 * wallet §2.9), saving notes what time will bring. What belongs to another tenant is not found.
 */
export class Ledger {
  /** To be carried out once the transaction has been committed. */
  readonly plans: Plan[] = [];

  constructor(
    readonly tx: StoreTransaction,
    readonly call: Call,
    readonly tenantId: string,
  ) {}

  get now(): Instant {
    return this.call.now;
  }

  async wallet(walletId: string): Promise<Wallet> {
    const wallet = this.own(await this.tx.get(wallets, walletId));
    if (wallet === undefined) throw walletError('ERR_WALLET_NOT_FOUND');
    return this.isOver(suspensionEnd(wallet)) ? this.saveWallet(resume(wallet, this.now)) : wallet;
  }

  /** Wallets in the order of their ids; the first that is missing answers. */
  async wallets(walletIds: readonly string[]): Promise<Wallet[]> {
    const found: Wallet[] = [];
    for (const walletId of walletIds) found.push(await this.wallet(walletId));
    return found;
  }

  async transaction(id: string): Promise<Transaction> {
    const transaction = this.own(await this.tx.get(transactions, id));
    if (transaction === undefined) throw walletError('ERR_WALLET_TRANSACTION_NOT_FOUND');
    if (!this.isOver(holdEnd(transaction))) return transaction;
    const wallet = await this.wallet(transaction.walletId);
    return this.saveMovement(lapseHold({ wallet, transaction }, this.now));
  }

  async escrow(id: string): Promise<Escrow> {
    const escrow = this.own(await this.tx.get(escrows, id));
    if (escrow === undefined) throw walletError('ERR_WALLET_ESCROW_NOT_FOUND');
    if (!this.isOver(escrowEnd(escrow))) return escrow;
    const payer = await this.wallet(escrow.payerWalletId);
    return this.saveEscrowMovement(expireEscrow({ escrow, payer }, { transactionId: this.call.uuid() }, this.now));
  }

  /** A payment method of the wallet; those of other wallets are not found. */
  async paymentMethod(wallet: Wallet, id: string): Promise<PaymentMethod> {
    const method = await this.tx.get(paymentMethods, id);
    if (method?.walletId !== wallet.id) throw walletError('ERR_WALLET_PAYMENT_METHOD_NOT_FOUND');
    return method;
  }

  async splitPayment(id: string): Promise<SplitPayment> {
    const split = this.own(await this.tx.get(splitPayments, id));
    if (split === undefined) throw walletError('ERR_WALLET_SPLIT_PAYMENT_NOT_FOUND');
    return split;
  }

  /** Step 14: the caller's own key is new to the wallet; else `CONFLICT` `DUPLICATE_REFERENCE`. */
  async requireFreshReference(walletId: string, reference: string | undefined): Promise<void> {
    if (reference === undefined) return;
    const [taken] = await this.tx.find(transactions, 'reference', referenceKey(walletId, reference));
    if (taken !== undefined) throw conflict('DUPLICATE_REFERENCE', { reference, transactionId: taken.id });
  }

  async saveWallet(wallet: Wallet): Promise<Wallet> {
    await this.tx.put(wallets, wallet);
    this.plans.push({ job: WALLET_JOBS.resumeWallet, entity: wallet.id, at: suspensionEnd(wallet) });
    return wallet;
  }

  async saveTransaction(transaction: Transaction): Promise<Transaction> {
    await this.tx.put(transactions, transaction);
    this.plans.push({ job: WALLET_JOBS.lapseHold, entity: transaction.id, at: holdEnd(transaction) });
    return transaction;
  }

  async saveEscrow(escrow: Escrow): Promise<Escrow> {
    await this.tx.put(escrows, escrow);
    this.plans.push({ job: WALLET_JOBS.expireEscrow, entity: escrow.id, at: escrowEnd(escrow) });
    return escrow;
  }

  async savePaymentMethod(method: PaymentMethod): Promise<PaymentMethod> {
    await this.tx.put(paymentMethods, method);
    return method;
  }

  async saveSplitPayment(split: SplitPayment): Promise<SplitPayment> {
    await this.tx.put(splitPayments, split);
    return split;
  }

  async saveCreditEntry(entry: CreditEntry): Promise<CreditEntry> {
    await this.tx.put(creditEntries, entry);
    return entry;
  }

  async saveMovement({ wallet, transaction }: Movement): Promise<Transaction> {
    await this.saveWallet(wallet);
    return this.saveTransaction(transaction);
  }

  async saveEscrowMovement(movement: EscrowMovement): Promise<Escrow> {
    for (const wallet of movement.wallets) await this.saveWallet(wallet);
    for (const transaction of movement.transactions) await this.saveTransaction(transaction);
    return this.saveEscrow(movement.escrow);
  }

  private own<D extends { readonly tenantId: string }>(doc: D | undefined): D | undefined {
    return doc?.tenantId === this.tenantId ? doc : undefined;
  }

  private isOver(end: Instant | undefined): boolean {
    return end !== undefined && end <= this.now;
  }
}
