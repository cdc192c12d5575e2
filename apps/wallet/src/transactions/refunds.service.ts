import { Injectable } from '@nestjs/common';
import type { Visit } from '../access/visit';
import { requireRights } from '../domain/caller';
import { requireUp } from '../domain/dependency';
import {
  type Refund,
  refundDebit,
  type RefundOrder,
  refundTopUp,
  refundTransfer,
  requireRefundable,
} from '../domain/refund';
import type { Movement, Transaction } from '../domain/transaction';
import type { Wallet } from '../domain/wallet';
import { requireUsable } from '../domain/wallet-status';
import { Books } from '../ledger/books';
import type { Ledger } from '../ledger/ledger';
import type { RefundTransactionRequest } from './dto/transactions.requests.dto';
import { TransactionResponse } from './dto/transactions.responses.dto';

/** The original of a refund with the wallets whose money moves. */
interface Refundable {
  readonly original: Transaction;
  readonly wallet: Wallet;
  /** Who got the money of a transfer, and gives it back. */
  readonly receiver: Wallet | undefined;
}

/** Gives money of a transaction back (contract wallet §3.4). */
@Injectable()
export class RefundsService {
  constructor(private readonly books: Books) {}

  refund(visit: Visit, transactionId: string, request: RefundTransactionRequest): Promise<TransactionResponse> {
    return this.books.open(visit, async (ledger) => {
      const refundable = await load(ledger, transactionId);
      const { original, wallet, receiver } = refundable;
      requireRights(visit.caller, wallet);
      const amount = requireRefundable(original, request.amount);
      if (receiver !== undefined) requireUsable(receiver);
      requireUsable(wallet);
      await ledger.requireFreshReference(wallet.id, request.reference);
      if (original.type === 'topup') requireUp('gateway', ledger.call.dependency('gateway'));
      const done = carryOut(ledger, refundable, { ...request, amount, id: ledger.call.uuid() });
      return TransactionResponse.of(await save(ledger, done));
    });
  }
}

async function load(ledger: Ledger, transactionId: string): Promise<Refundable> {
  const original = await ledger.transaction(transactionId);
  const wallet = await ledger.wallet(original.walletId);
  const isTransfer = original.type === 'transfer_out' && original.relatedId !== null;
  return { original, wallet, receiver: isTransfer ? await ledger.wallet(original.relatedId) : undefined };
}

type Done = Refund & { readonly counter?: Movement };

function carryOut({ call, now }: Ledger, { original, wallet, receiver }: Refundable, order: RefundOrder): Done {
  if (original.type === 'topup') return refundTopUp(wallet, original, order, now);
  if (receiver === undefined) return refundDebit(wallet, original, order, now);
  const ids = { groupId: call.uuid(), counterId: call.uuid() };
  return refundTransfer({ sender: wallet, receiver, original }, { ...order, ...ids }, now);
}

async function save(ledger: Ledger, { original, counter, wallet, transaction }: Done): Promise<Transaction> {
  await ledger.saveTransaction(original);
  if (counter !== undefined) await ledger.saveMovement(counter);
  return ledger.saveMovement({ wallet, transaction });
}
