import { Injectable } from '@nestjs/common';
import { findWallet } from '../access/find-owned';
import type { Visit } from '../access/visit';
import { listPage, type Columns, type ListPage, type ListQuery } from '../domain/list-page';
import { openWallet, type Wallet } from '../domain/wallet';
import type { WalletTransaction } from '../domain/wallet-transaction';
import { scopeKey, wallets, walletTransactions } from '../issuing.collections';
import { nextId } from '../next-id';
import type { WALLET_COLUMNS, WALLET_TRANSACTION_COLUMNS } from './dto/wallets.requests.dto';

type WalletColumn = (typeof WALLET_COLUMNS)[number];
type TransactionColumn = (typeof WALLET_TRANSACTION_COLUMNS)[number];

const WALLETS: Columns<Wallet, WalletColumn> = {
  walletId: ({ walletId }) => walletId,
  name: ({ name }) => name,
  dateCreated: ({ createdAt }) => createdAt,
};
const TRANSACTIONS: Columns<WalletTransaction, TransactionColumn> = {
  dateCreated: ({ createdAt }) => createdAt,
  transId: ({ transId }) => transId,
  walletId: ({ walletId }) => walletId,
};

/** What narrows a list of movements. */
export interface MovementFilter {
  /** Source or destination. */
  readonly walletId?: number;
  readonly cardId?: number;
  readonly cardholderId?: number;
}

/** Opens and reads wallets (contract §3.3). */
@Injectable()
export class WalletsService {
  open(visit: Visit, name: string): Promise<Wallet> {
    return visit.call.store.transaction(async (tx) => {
      const wallet = openWallet(name, visit.birth(await nextId(tx, 'wallets')));
      visit.meet('ledger');
      await tx.put(wallets, wallet);
      return wallet;
    });
  }

  async list(visit: Visit, query: ListQuery<WalletColumn>): Promise<ListPage<Wallet>> {
    visit.meet('ledger');
    const rows = await visit.call.store.transaction((tx) => tx.find(wallets, 'scope', scopeKey(visit.scope)));
    return listPage(rows, query, WALLETS);
  }

  async read(visit: Visit, walletId: number): Promise<Wallet> {
    const wallet = await visit.call.store.transaction((tx) => findWallet(tx, visit, walletId));
    visit.meet('ledger');
    return wallet;
  }

  async movements(
    visit: Visit,
    query: ListQuery<TransactionColumn>,
    filter: MovementFilter,
  ): Promise<ListPage<WalletTransaction>> {
    visit.meet('ledger');
    const scope = scopeKey(visit.scope);
    const rows = await visit.call.store.transaction((tx) => tx.find(walletTransactions, 'scope', scope));
    return listPage(
      rows.filter((row) => isWanted(row, filter)),
      query,
      TRANSACTIONS,
    );
  }
}

function isWanted(row: WalletTransaction, { walletId, cardId, cardholderId }: MovementFilter): boolean {
  const touches = (type: 0 | 1, id: number): boolean => row.destinationType === type && row.destinationId === id;
  return (
    (walletId === undefined || row.walletId === walletId || touches(0, walletId)) &&
    (cardId === undefined || touches(1, cardId)) &&
    (cardholderId === undefined || row.cardholderId === cardholderId)
  );
}
