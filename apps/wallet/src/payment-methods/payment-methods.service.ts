import { Injectable } from '@nestjs/common';
import type { Page } from '@sadpath/errors';
import type { Visit } from '../access/visit';
import { requireRights } from '../domain/caller';
import { requireUp } from '../domain/dependency';
import { deactivate, type PaymentMethod, register } from '../domain/payment-method';
import { requireVerifiable, verify } from '../domain/verification';
import type { Wallet } from '../domain/wallet';
import { requireUsable } from '../domain/wallet-status';
import { Books } from '../ledger/books';
import type { Ledger } from '../ledger/ledger';
import { newestFirst, pageOf } from '../ledger/listing';
import { walletCollections } from '../wallet.collections';
import type { ListPaymentMethodsQuery, PaymentMethodPath, RegisterRequest } from './dto/payment-methods.requests.dto';
import { PaymentMethodResponse } from './dto/payment-methods.responses.dto';

/** Instruments that pay into a wallet. */
@Injectable()
export class PaymentMethodsService {
  constructor(private readonly books: Books) {}

  register(visit: Visit, walletId: string, request: RegisterRequest): Promise<PaymentMethodResponse> {
    return this.books.open(visit, async (ledger) => {
      const wallet = await this.wallet(visit, ledger, walletId);
      requireUsable(wallet);
      const existing = await ledger.tx.find(walletCollections.paymentMethods, 'wallet', walletId);
      const draft = { ...request, id: ledger.call.uuid() };
      const { registered, others } = register({ wallet, existing }, draft, ledger.now);
      for (const method of others) await ledger.savePaymentMethod(method);
      return PaymentMethodResponse.of(await ledger.savePaymentMethod(registered));
    });
  }

  list(visit: Visit, walletId: string, query: ListPaymentMethodsQuery): Promise<Page<PaymentMethodResponse>> {
    return this.books.open(visit, async (ledger) => {
      await this.wallet(visit, ledger, walletId);
      const all = await ledger.tx.find(walletCollections.paymentMethods, 'wallet', walletId);
      const wanted = all.filter(({ status }) => query.status === undefined || query.status === status);
      return pageOf(newestFirst(wanted), query, (doc) => PaymentMethodResponse.of(doc));
    });
  }

  get(visit: Visit, path: PaymentMethodPath): Promise<PaymentMethodResponse> {
    return this.books.open(visit, async (ledger) => {
      return PaymentMethodResponse.of((await this.load(visit, ledger, path)).method);
    });
  }

  /** Looks at a code. A wrong one is counted although it is refused: the one trace an error leaves. */
  async verify(visit: Visit, path: PaymentMethodPath, code: string): Promise<PaymentMethodResponse> {
    const { method, refusal } = await this.books.open(visit, async (ledger) => {
      const { wallet, method: current } = await this.load(visit, ledger, path);
      requireUsable(wallet);
      requireVerifiable(current, ledger.now);
      requireUp('verifier', ledger.call.dependency('verifier'));
      const attempt = verify(current, code, ledger.now);
      await ledger.savePaymentMethod(attempt.method);
      return attempt;
    });
    if (refusal !== undefined) throw refusal;
    return PaymentMethodResponse.of(method);
  }

  deactivate(visit: Visit, path: PaymentMethodPath): Promise<PaymentMethodResponse> {
    return this.books.open(visit, async (ledger) => {
      const { wallet, method } = await this.load(visit, ledger, path);
      requireUsable(wallet);
      return PaymentMethodResponse.of(await ledger.savePaymentMethod(deactivate(method, ledger.now)));
    });
  }

  private async wallet({ caller }: Visit, ledger: Ledger, walletId: string): Promise<Wallet> {
    const wallet = await ledger.wallet(walletId);
    requireRights(caller, wallet);
    return wallet;
  }

  private async load(
    { caller }: Visit,
    ledger: Ledger,
    { walletId, paymentMethodId }: PaymentMethodPath,
  ): Promise<{ wallet: Wallet; method: PaymentMethod }> {
    const wallet = await ledger.wallet(walletId);
    const method = await ledger.paymentMethod(wallet, paymentMethodId);
    requireRights(caller, wallet);
    return { wallet, method };
  }
}
