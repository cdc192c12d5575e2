import { isoSeconds } from '@sadpath/clock';
import type { Wallet } from '../domain/wallet';
import { WALLET_TRANSACTION_STATUS_NUMBERS, type WalletTransaction } from '../domain/wallet-transaction';
import type { WalletResponse, WalletTransactionResponse } from './dto/wallets.responses.dto';

/** A wallet on the wire, in the currency of its program. */
export function walletView({ walletId, name, balances, createdAt }: Wallet, currency: number): WalletResponse {
  return {
    walletId,
    name,
    currency,
    walletBalanceSettled: balances.ledger,
    walletAvailableBalance: balances.available,
    dateCreated: isoSeconds(createdAt),
  };
}

export function walletTransactionView(transaction: WalletTransaction): WalletTransactionResponse {
  const { transId, walletId, type, amount, destinationType, destinationId, description, status } = transaction;
  return {
    transId,
    walletId,
    type,
    amount,
    destinationType,
    destinationId,
    description,
    transStatus: WALLET_TRANSACTION_STATUS_NUMBERS[status],
    dateCreated: isoSeconds(transaction.createdAt),
  };
}
