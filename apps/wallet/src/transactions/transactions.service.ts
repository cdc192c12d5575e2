import { Injectable } from '@nestjs/common';
import { parseInstant } from '@sadpath/clock';
import type { Page } from '@sadpath/errors';
import type { Visit } from '../access/visit';
import { requireRights } from '../domain/caller';
import { cancelHold, capture } from '../domain/hold';
import type { Movement, Transaction } from '../domain/transaction';
import { Books } from '../ledger/books';
import type { Ledger } from '../ledger/ledger';
import { newestFirst, pageOf, reachOf } from '../ledger/listing';
import { walletCollections } from '../wallet.collections';
import type { ListTransactionsQuery } from './dto/transactions.requests.dto';
import { RefundsResponse, TransactionResponse } from './dto/transactions.responses.dto';

/** Finds transactions, and ends the pending ones. */
@Injectable()
export class TransactionsService {
  constructor(private readonly books: Books) {}

  /** Transactions of the tenant's wallets on which the caller may act. */
  list(visit: Visit, query: ListTransactionsQuery): Promise<Page<TransactionResponse>> {
    return this.books.open(visit, async (ledger) => {
      const all = await ledger.tx.find(walletCollections.transactions, 'tenant', ledger.tenantId);
      const isInReach = await reachOf(visit, ledger);
      return view(
        all.filter(({ walletId }) => isInReach(walletId)),
        query,
      );
    });
  }

  /** Transactions of one wallet. */
  listOf(visit: Visit, walletId: string, query: ListTransactionsQuery): Promise<Page<TransactionResponse>> {
    return this.books.open(visit, async (ledger) => {
      requireRights(visit.caller, await ledger.wallet(walletId));
      return view(await ledger.tx.find(walletCollections.transactions, 'wallet', walletId), query);
    });
  }

  get(visit: Visit, transactionId: string): Promise<TransactionResponse> {
    return this.books.open(visit, async (ledger) => {
      return TransactionResponse.of((await load(visit, ledger, transactionId)).transaction);
    });
  }

  /** Captures a hold, whole or in part. */
  complete(visit: Visit, transactionId: string, amount: number | undefined): Promise<TransactionResponse> {
    return this.books.open(visit, async (ledger) => {
      const held = await load(visit, ledger, transactionId);
      return TransactionResponse.of(await ledger.saveMovement(capture(held, amount, ledger.now)));
    });
  }

  /** Frees a hold. */
  cancel(visit: Visit, transactionId: string, reason: string | undefined): Promise<TransactionResponse> {
    return this.books.open(visit, async (ledger) => {
      const held = await load(visit, ledger, transactionId);
      return TransactionResponse.of(await ledger.saveMovement(cancelHold(held, reason, ledger.now)));
    });
  }

  /** The refunds on the wallet of a transaction, newest first. */
  refunds(visit: Visit, transactionId: string): Promise<RefundsResponse> {
    return this.books.open(visit, async (ledger) => {
      const { transaction } = await load(visit, ledger, transactionId);
      const related = await ledger.tx.find(walletCollections.transactions, 'related', transactionId);
      const own = related.filter(({ type, walletId }) => type === 'refund' && walletId === transaction.walletId);
      return RefundsResponse.of(transaction, newestFirst(own));
    });
  }
}

async function load({ caller }: Visit, ledger: Ledger, transactionId: string): Promise<Movement> {
  const transaction = await ledger.transaction(transactionId);
  const wallet = await ledger.wallet(transaction.walletId);
  requireRights(caller, wallet);
  return { wallet, transaction };
}

function view(all: readonly Transaction[], query: ListTransactionsQuery): Page<TransactionResponse> {
  const wanted = all.filter((transaction) => fits(transaction, query));
  return pageOf(newestFirst(wanted), query, (doc) => TransactionResponse.of(doc));
}

function fits(transaction: Transaction, query: ListTransactionsQuery): boolean {
  const { from, to } = query;
  const members = ['walletId', 'type', 'status', 'reference'] as const;
  return (
    members.every((member) => query[member] === undefined || query[member] === transaction[member]) &&
    (from === undefined || transaction.createdAt >= (parseInstant(from) ?? -Infinity)) &&
    (to === undefined || transaction.createdAt < (parseInstant(to) ?? Infinity))
  );
}
