import { Injectable } from '@nestjs/common';
import type { Visit } from '../access/visit';
import { requireRights } from '../domain/caller';
import { requireUp } from '../domain/dependency';
import { placeHold } from '../domain/hold';
import { requirePayable } from '../domain/payment-method';
import { type Movement, postIn, postOut } from '../domain/transaction';
import { requireOwnCurrency } from '../domain/transfer';
import type { Wallet } from '../domain/wallet';
import { requireUsable } from '../domain/wallet-status';
import { Books } from '../ledger/books';
import type { Ledger } from '../ledger/ledger';
import { TransactionResponse } from '../transactions/dto/transactions.responses.dto';
import type { CreditWalletRequest, DebitWalletRequest, TopUpRequest } from './dto/money.requests.dto';

/** Money that enters or leaves one wallet. */
@Injectable()
export class MoneyService {
  constructor(private readonly books: Books) {}

  /** Charges a payment method of the wallet; when the gateway is up, the charge succeeds. */
  topUp(visit: Visit, walletId: string, request: TopUpRequest): Promise<TransactionResponse> {
    const { currency, ...draft } = request;
    return this.books.open(visit, async (ledger) => {
      const wallet = await ledger.wallet(walletId);
      const method = await ledger.paymentMethod(wallet, request.paymentMethodId);
      requireRights(visit.caller, wallet);
      requireUsable(wallet);
      requirePayable(method);
      requireOwnCurrency(wallet, currency);
      await ledger.requireFreshReference(walletId, request.reference);
      requireUp('gateway', ledger.call.dependency('gateway'));
      return saved(ledger, postIn(wallet, { ...draft, id: ledger.call.uuid(), type: 'topup' }, ledger.now));
    });
  }

  /** Puts money in on an admin's word. */
  credit(visit: Visit, walletId: string, { currency, ...draft }: CreditWalletRequest): Promise<TransactionResponse> {
    return this.books.open(visit, async (ledger) => {
      const wallet = await this.usable(visit, ledger, walletId);
      requireOwnCurrency(wallet, currency);
      await ledger.requireFreshReference(walletId, draft.reference);
      return saved(ledger, postIn(wallet, { ...draft, id: ledger.call.uuid(), type: 'credit' }, ledger.now));
    });
  }

  /** Takes money out, or holds it until it is captured. */
  debit(visit: Visit, walletId: string, request: DebitWalletRequest): Promise<TransactionResponse> {
    const { currency, capture = true, ...said } = request;
    return this.books.open(visit, async (ledger) => {
      const wallet = await this.usable(visit, ledger, walletId);
      requireOwnCurrency(wallet, currency);
      await ledger.requireFreshReference(walletId, said.reference);
      const draft = { ...said, id: ledger.call.uuid(), type: 'debit' } as const;
      return saved(ledger, capture ? postOut(wallet, draft, ledger.now) : placeHold(wallet, draft, ledger.now));
    });
  }

  private async usable({ caller }: Visit, ledger: Ledger, walletId: string): Promise<Wallet> {
    const wallet = await ledger.wallet(walletId);
    requireRights(caller, wallet);
    requireUsable(wallet);
    return wallet;
  }
}

async function saved(ledger: Ledger, movement: Movement): Promise<TransactionResponse> {
  return TransactionResponse.of(await ledger.saveMovement(movement));
}
