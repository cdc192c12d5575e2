import { Injectable } from '@nestjs/common';
import type { Instant } from '@sadpath/clock';
import type { Visit } from '../access/visit';
import { requireRights } from '../domain/caller';
import { deactivate, isAlive } from '../domain/payment-method';
import type { Wallet } from '../domain/wallet';
import { close } from '../domain/wallet-status';
import { Books } from '../ledger/books';
import { walletCollections } from '../wallet.collections';
import { WalletResponse } from './dto/wallets.responses.dto';

/** Moves wallets between their states. */
@Injectable()
export class WalletStatusService {
  constructor(private readonly books: Books) {}

  /** Changes a wallet by one of the operations of the domain. */
  change(visit: Visit, walletId: string, move: (wallet: Wallet, now: Instant) => Wallet): Promise<WalletResponse> {
    return this.books.open(visit, async (ledger) => {
      const wallet = await ledger.wallet(walletId);
      requireRights(visit.caller, wallet);
      return WalletResponse.of(await ledger.saveWallet(move(wallet, ledger.now)));
    });
  }

  /** Closes an empty wallet for good, and its payment methods with it. */
  close(visit: Visit, walletId: string, reason: string | undefined): Promise<WalletResponse> {
    return this.books.open(visit, async (ledger) => {
      const wallet = await ledger.wallet(walletId);
      requireRights(visit.caller, wallet);
      const closed = await ledger.saveWallet(close(wallet, reason ?? null, ledger.now));
      const methods = await ledger.tx.find(walletCollections.paymentMethods, 'wallet', walletId);
      for (const method of methods.filter(isAlive)) await ledger.savePaymentMethod(deactivate(method, ledger.now));
      return WalletResponse.of(closed);
    });
  }
}
