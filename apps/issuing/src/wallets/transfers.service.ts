import { Injectable } from '@nestjs/common';
import { SECOND, timeLeft } from '@sadpath/clock';
import type { Transaction } from '@sadpath/store';
import { findCardWithHolder, findWallet } from '../access/find-owned';
import type { Visit } from '../access/visit';
import {
  requireOtherWallet,
  transferFingerprint,
  transferToCard,
  transferToWallet,
  type TransferOrder,
} from '../domain/transfer';
import type { WalletTransaction } from '../domain/wallet-transaction';
import { cards, recentTransfers, scopeKey, wallets, walletTransactions } from '../issuing.collections';
import { nextId } from '../next-id';

/** A transfer that is ready to be written. */
interface Prepared {
  readonly transaction: WalletTransaction;
  readonly write: () => Promise<void>;
}

/** Moves money out of wallets, at once and inside the program (contract §3.3). */
@Injectable()
export class TransfersService {
  /** The number of the transfer, or of the one it repeats within the dedupe window (contract §2.12). */
  transfer(visit: Visit, order: TransferOrder): Promise<number> {
    requireOtherWallet(order);
    return visit.call.store.transaction(async (tx) => {
      const key = `${scopeKey(visit.scope)}/${transferFingerprint(order)}`;
      const repeated = await this.findRepeated(visit, key, tx);
      if (repeated !== undefined) return repeated;
      const { transaction, write } = await this.prepare(visit, order, tx);
      if (order.destinationType === 1) visit.meet('ledger', 'processor');
      else visit.meet('ledger');
      await write();
      await tx.put(walletTransactions, transaction);
      await tx.put(recentTransfers, { key, transId: transaction.transId, at: visit.now });
      return transaction.transId;
    });
  }

  private async findRepeated({ now, settings }: Visit, key: string, tx: Transaction): Promise<number | undefined> {
    const recent = await tx.get(recentTransfers, key);
    if (recent === undefined) return undefined;
    const isRecent = timeLeft({ since: recent.at, length: settings.transferDedupeSec * SECOND }, now) > 0;
    return isRecent ? recent.transId : undefined;
  }

  private async prepare(visit: Visit, order: TransferOrder, tx: Transaction): Promise<Prepared> {
    const stamp = { transId: await nextId(tx, 'transfers'), now: visit.now };
    const source = await findWallet(tx, visit, order.sourceWalletId);
    if (order.destinationType === 0) {
      const target = await findWallet(tx, visit, order.destinationId);
      const moved = transferToWallet(order, { source, target }, stamp);
      return {
        ...moved,
        write: async () => {
          await tx.put(wallets, moved.source);
          await tx.put(wallets, moved.target);
        },
      };
    }
    const { card, holder } = await findCardWithHolder(tx, visit, order.destinationId);
    const moved = transferToCard(order, { source, target: card, holder }, stamp);
    return {
      ...moved,
      write: async () => {
        await tx.put(wallets, moved.source);
        await tx.put(cards, moved.target);
      },
    };
  }
}
