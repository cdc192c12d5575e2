import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { insert, nextFree, type Transaction } from '@sadpath/store';
import type { BankCaller } from '../access/bank-caller';
import { bankingCollections, keyOf } from '../banking.collections';
import { rulesOf } from '../banking.settings';
import { openWallet, type WalletOrder } from '../domain/open-wallet';
import type { Entry } from '../domain/posting';
import { limitViews, limitsOf } from '../domain/spending-limits';
import { changeState, requireOwn, type Wallet, type WalletEvent } from '../domain/wallet';
import { LedgerService } from '../ledger/ledger.service';
import type { LimitsResponse } from './dto/wallet.responses.dto';

/** First number given to a wallet opened later than the fixtures. */
const FIRST_NUMBER = 1_000_001;

/** A user's wallets (contract banking §3.3). */
@Injectable()
export class WalletsService {
  constructor(private readonly ledger: LedgerService) {}

  list(call: Call, { user }: BankCaller): Promise<readonly Wallet[]> {
    return call.store.transaction((tx) => tx.find(bankingCollections.wallets, 'user', user.id));
  }

  /** Throws ACCOUNT_NOT_FOUND. */
  get(call: Call, { user }: BankCaller, id: string): Promise<Wallet> {
    return call.store.transaction(async (tx) => requireOwn(await this.ledger.wallet(tx, user.id, id), user.id));
  }

  /** Throws DUPLICATE_ENTRY. */
  open(call: Call, { user }: BankCaller, order: WalletOrder): Promise<Wallet> {
    return call.store.transaction(async (tx) => {
      const wallets = await tx.find(bankingCollections.wallets, 'user', user.id);
      const walletNumber = await nextNumber(tx, user.tenantId);
      const birth = { id: call.uuid(), walletNumber, now: call.now };
      const wallet = openWallet(order, { user, wallets }, birth);
      await insert(tx, bankingCollections.wallets, wallet);
      return wallet;
    });
  }

  /** Throws ACCOUNT_NOT_FOUND, WALLET_INACTIVE, VALIDATION_ERROR. */
  change(call: Call, { user }: BankCaller, { id, event }: { id: string; event: WalletEvent }): Promise<Wallet> {
    return call.store.transaction(async (tx) => {
      const wallet = requireOwn(await this.ledger.wallet(tx, user.id, id), user.id);
      const changed = changeState(wallet, event);
      await tx.put(bankingCollections.wallets, changed);
      return changed;
    });
  }

  /** Throws ACCOUNT_NOT_FOUND. */
  limits(call: Call, { user }: BankCaller, id: string): Promise<LimitsResponse> {
    return call.store.transaction(async (tx) => {
      const wallet = requireOwn(await this.ledger.wallet(tx, user.id, id), user.id);
      const usage = await this.ledger.usage(tx, wallet.id, call);
      return { kycLevel: user.kycLevel, ...limitViews(limitsOf(user, rulesOf(call)), usage, call.now) };
    });
  }

  /** The user's statement, newest first; of one wallet, when it is given. */
  async statement(call: Call, { user }: BankCaller, walletId: string | undefined): Promise<readonly Entry[]> {
    const entries = await call.store.transaction((tx) => tx.find(bankingCollections.entries, 'user', user.id));
    const wanted = walletId?.toLowerCase();
    return entries.filter((entry) => wanted === undefined || entry.walletId === wanted).reverse();
  }
}

/** The number of a new wallet, which no other of the tenant has. */
async function nextNumber(tx: Transaction, tenantId: string): Promise<string> {
  const { wallets } = bankingCollections;
  const isTaken = async (each: number): Promise<boolean> =>
    (await tx.find(wallets, 'number', keyOf(tenantId, numeral(each)))).length > 0;
  return numeral(await nextFree(tx, { name: 'wallet-number', first: FIRST_NUMBER }, isTaken));
}

function numeral(number: number): string {
  return String(number).padStart(10, '0');
}
