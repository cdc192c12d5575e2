import { Injectable } from '@nestjs/common';
import type { Visit } from '../access/visit';
import { requireRights } from '../domain/caller';
import { buyCredits, consumeCredits, CREDIT_PACKS, type CreditPack, priceOf, requirePack } from '../domain/credits';
import { requireUp } from '../domain/dependency';
import { requirePayable } from '../domain/payment-method';
import type { Wallet } from '../domain/wallet';
import { requireUsable } from '../domain/wallet-status';
import { rateOf } from '../fx-rates/fx-desk';
import { Books } from '../ledger/books';
import type { Ledger } from '../ledger/ledger';
import { newestFirst, type PageWish, slice } from '../ledger/listing';
import { TransactionResponse } from '../transactions/dto/transactions.responses.dto';
import { walletCollections } from '../wallet.collections';
import type { ConsumeCreditsRequest, PurchaseCreditsRequest } from './dto/credits.requests.dto';
import {
  CreditEntryResponse,
  CreditPackResponse,
  type CreditPurchaseResponse,
  type CreditsResponse,
  type CreditUseResponse,
} from './dto/credits.responses.dto';

/** AI credits of wallets. */
@Injectable()
export class CreditsService {
  constructor(private readonly books: Books) {}

  /** What is for sale. */
  packs(visit: Visit): Promise<readonly CreditPackResponse[]> {
    return this.books.open(visit, () => Promise.resolve(CREDIT_PACKS.map((pack) => CreditPackResponse.of(pack))));
  }

  /** The credits of a wallet and a page of their changes, newest first. */
  read(visit: Visit, walletId: string, wish: PageWish): Promise<CreditsResponse> {
    return this.books.open(visit, async (ledger) => {
      const wallet = await ledger.wallet(walletId);
      requireRights(visit.caller, wallet);
      const entries = await ledger.tx.find(walletCollections.creditEntries, 'wallet', walletId);
      const page = slice(newestFirst(entries), wish);
      return { walletId, credits: wallet.credits, entries: page.map((entry) => CreditEntryResponse.of(entry)) };
    });
  }

  /** Buys a pack out of the balance, or by a payment method that leaves the balance alone. */
  purchase(visit: Visit, walletId: string, request: PurchaseCreditsRequest): Promise<CreditPurchaseResponse> {
    const pack = requirePack(request.packId);
    const payer = payerOf(request);
    return this.books.open(visit, async (ledger) => {
      const wallet = await ledger.wallet(walletId);
      const method = payer === undefined ? undefined : await ledger.paymentMethod(wallet, payer);
      requireRights(visit.caller, wallet);
      requireUsable(wallet);
      if (method !== undefined) requirePayable(method);
      await ledger.requireFreshReference(walletId, request.reference);
      const price = await localPrice(ledger, wallet, pack);
      if (method !== undefined) requireUp('gateway', ledger.call.dependency('gateway'));
      const ids = { entryId: ledger.call.uuid(), transactionId: ledger.call.uuid() };
      const order = { ...ids, ...given({ reference: request.reference, paymentMethodId: payer }), pack, price };
      const { entry, ...movement } = buyCredits(wallet, order, ledger.now);
      await ledger.saveCreditEntry(entry);
      const transaction = TransactionResponse.of(await ledger.saveMovement(movement));
      return { entry: CreditEntryResponse.of(entry), transaction };
    });
  }

  /** Pays an AI operation with credits. */
  consume(visit: Visit, walletId: string, request: ConsumeCreditsRequest): Promise<CreditUseResponse> {
    const { credits: unitCredits, reference, ...use } = request;
    return this.books.open(visit, async (ledger) => {
      const wallet = await ledger.wallet(walletId);
      requireRights(visit.caller, wallet);
      requireUsable(wallet);
      const order = { ...use, ...given({ unitCredits, reference }), entryId: ledger.call.uuid() };
      const { wallet: after, entry } = consumeCredits(wallet, order, ledger.now);
      await ledger.saveWallet(after);
      await ledger.saveCreditEntry(entry);
      return { entry: CreditEntryResponse.of(entry), credits: after.credits };
    });
  }
}

/** The payment method that pays, if one does. */
function payerOf({ source, paymentMethodId }: PurchaseCreditsRequest): string | undefined {
  return source === 'payment_method' ? paymentMethodId : undefined;
}

async function localPrice(ledger: Ledger, { currency }: Wallet, pack: CreditPack): Promise<number> {
  if (currency === pack.currency) return priceOf(pack, undefined);
  return priceOf(pack, await rateOf(ledger, { base: pack.currency, quote: currency }));
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that have a value. */
function given<T extends object>(members: T): Given<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<T>;
}
