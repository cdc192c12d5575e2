import { Injectable } from '@nestjs/common';
import type { Page } from '@sadpath/errors';
import type { Visit } from '../access/visit';
import { requireRights } from '../domain/caller';
import { badRequest } from '../domain/refusals';
import {
  cancelSplit,
  executeSplit,
  type PayableSplit,
  planSplit,
  requirePendingSplit,
  requireWholeSplit,
  type SplitPayment,
} from '../domain/split-payment';
import { requireOwnCurrency, requireSameCurrency } from '../domain/transfer';
import { requireUsable } from '../domain/wallet-status';
import { Books } from '../ledger/books';
import type { Ledger } from '../ledger/ledger';
import { newestFirst, pageOf, reachOf } from '../ledger/listing';
import { walletCollections } from '../wallet.collections';
import type { ListSplitPaymentsQuery, SplitPaymentRequest } from './dto/split-payments.requests.dto';
import { SplitPaymentResponse } from './dto/split-payments.responses.dto';

/** One payment to several wallets, at once or later. */
@Injectable()
export class SplitPaymentsService {
  constructor(private readonly books: Books) {}

  create(visit: Visit, request: SplitPaymentRequest): Promise<SplitPaymentResponse> {
    const { sourceWalletId, currency, execute = true, ...draft } = request;
    requireDistinct(request);
    requireWholeSplit(request.totalAmount, request.splits);
    return this.books.open(visit, async (ledger) => {
      const source = await ledger.wallet(sourceWalletId);
      const receivers = await ledger.wallets(request.splits.map(({ walletId }) => walletId));
      requireRights(visit.caller, source);
      const split = planSplit({ ...draft, id: ledger.call.uuid(), source }, ledger.now);
      requirePayableSplit({ split, source, receivers });
      requireOwnCurrency(source, currency);
      return SplitPaymentResponse.of(
        execute ? await pay(ledger, { split, source, receivers }) : await ledger.saveSplitPayment(split),
      );
    });
  }

  list(visit: Visit, query: ListSplitPaymentsQuery): Promise<Page<SplitPaymentResponse>> {
    return this.books.open(visit, async (ledger) => {
      const all = await ledger.tx.find(walletCollections.splitPayments, 'tenant', ledger.tenantId);
      const isInReach = await reachOf(visit, ledger);
      const wanted = all.filter((split) => isInReach(split.sourceWalletId) && fits(split, query));
      return pageOf(newestFirst(wanted), query, (doc) => SplitPaymentResponse.of(doc));
    });
  }

  get(visit: Visit, splitPaymentId: string): Promise<SplitPaymentResponse> {
    return this.books.open(visit, async (ledger) => {
      return SplitPaymentResponse.of((await load(visit, ledger, splitPaymentId)).split);
    });
  }

  execute(visit: Visit, splitPaymentId: string): Promise<SplitPaymentResponse> {
    return this.books.open(visit, async (ledger) => {
      const payable = await load(visit, ledger, splitPaymentId);
      requirePendingSplit(payable.split);
      requirePayableSplit(payable);
      return SplitPaymentResponse.of(await pay(ledger, payable));
    });
  }

  cancel(visit: Visit, splitPaymentId: string): Promise<SplitPaymentResponse> {
    return this.books.open(visit, async (ledger) => {
      const { split } = await load(visit, ledger, splitPaymentId);
      return SplitPaymentResponse.of(await ledger.saveSplitPayment(cancelSplit(split)));
    });
  }
}

function requireDistinct({ sourceWalletId, splits }: SplitPaymentRequest): void {
  const seen = new Set([sourceWalletId]);
  for (const [index, { walletId }] of splits.entries()) {
    const field = `splits.${String(index)}.walletId`;
    if (seen.has(walletId))
      throw badRequest('SAME_WALLET', field, 'must be neither the source nor a wallet of another part');
    seen.add(walletId);
  }
}

function requirePayableSplit({ source, receivers }: PayableSplit): void {
  for (const wallet of [source, ...receivers]) requireUsable(wallet);
  for (const [index, receiver] of receivers.entries()) {
    requireSameCurrency(source, receiver, `splits.${String(index)}.walletId`);
  }
}

async function load({ caller }: Visit, ledger: Ledger, splitPaymentId: string): Promise<PayableSplit> {
  const split = await ledger.splitPayment(splitPaymentId);
  const source = await ledger.wallet(split.sourceWalletId);
  const receivers = await ledger.wallets(split.splits.map(({ walletId }) => walletId));
  requireRights(caller, source);
  return { split, source, receivers };
}

async function pay(ledger: Ledger, payable: PayableSplit): Promise<SplitPayment> {
  const ids = { outId: ledger.call.uuid(), inIds: payable.receivers.map(() => ledger.call.uuid()) };
  const { split, wallets, transactions } = executeSplit(payable, ids, ledger.now);
  for (const wallet of wallets) await ledger.saveWallet(wallet);
  for (const transaction of transactions) await ledger.saveTransaction(transaction);
  return ledger.saveSplitPayment(split);
}

function fits(split: SplitPayment, { status, sourceWalletId }: ListSplitPaymentsQuery): boolean {
  return (
    (status === undefined || split.status === status) &&
    (sourceWalletId === undefined || split.sourceWalletId === sourceWalletId)
  );
}
