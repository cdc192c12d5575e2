import type { Collection } from '@sadpath/store';
import type { Card } from './domain/card';
import type { CardTransaction } from './domain/card-transaction';
import type { Deposit } from './domain/deposit';
import type { Wallet } from './domain/wallet';
import type { WalletTransaction } from './domain/wallet-transaction';

/** How the money of cards and wallets adds up (contract issuing §4.4). What they had before their first record is free. */

export const CARD_SUMS: Collection<Card>['sums'] = {
  '/balances/available': [
    {
      of: 'card-transactions',
      says: 'what is announced',
      isLeast: true,
      tells: ({ balances }) => `must be the ledger, ${balances.ledger}, without the deposits that have not cleared`,
      value: ({ balances }) => balances.ledger - balances.available,
      part: ({ cardId, type, status, amount }: CardTransaction) =>
        type === 'deposit' && status === 'authorized' ? { key: String(cardId), amount } : undefined,
    },
    {
      of: 'card-transactions',
      says: 'what is announced or set aside',
      isLeast: true,
      tells: ({ balances }) =>
        `must not be lower than the ledger, ${balances.ledger}, without what is not cleared and what purchases have set aside`,
      value: ({ balances }) => balances.available - balances.ledger,
      part: ({ cardId, status, amount }: CardTransaction) =>
        status === 'authorized' ? { key: String(cardId), amount: -amount } : undefined,
    },
  ],
  '/balances/ledger': [
    {
      of: 'card-transactions',
      says: 'its deposits',
      isLeast: true,
      value: ({ balances }) => balances.ledger,
      part: ({ cardId, type, status, amount }: CardTransaction) =>
        type === 'deposit' && status !== 'reversed' ? { key: String(cardId), amount } : undefined,
    },
    {
      of: 'wallet-transactions',
      says: 'the transfers onto it',
      isLeast: true,
      value: ({ balances }) => balances.ledger,
      part: ({ type, destinationId, amount }: WalletTransaction) =>
        type === 'wallet_to_card' ? { key: String(destinationId), amount } : undefined,
    },
  ],
};

export const WALLET_SUMS: Collection<Wallet>['sums'] = {
  '/balances/available': {
    of: 'wallet-transactions',
    says: 'the deposits that have not cleared',
    tells: ({ balances }) => `must be the ledger, ${balances.ledger}, without the deposits that have not cleared`,
    value: ({ balances }) => balances.ledger - balances.available,
    part: ({ walletId, status, amount }: WalletTransaction) =>
      status === 'pending' ? { key: String(walletId), amount } : undefined,
  },
  '/balances/ledger': {
    of: 'wallet-transactions',
    says: 'what has come in without what has gone out',
    isLeast: true,
    value: ({ balances }) => balances.ledger,
    part: ({ type, walletId, destinationType, destinationId, amount }: WalletTransaction) => {
      const incoming = destinationType === 0 ? [{ key: String(destinationId), amount }] : [];
      return type === 'bank_deposit' ? incoming : [...incoming, { key: String(walletId), amount: -amount }];
    },
  },
};

/** A deposit that waits has money on its way; one that cleared has none. */
const waitingOf = ({ status, notice }: Deposit): number => (status === 'pending' ? (notice.amount ?? 0) : 0);
const waits = (isWaiting: boolean, key: string, amount: number): { readonly key: string; readonly amount: number } => ({
  key,
  amount: isWaiting ? amount : 0,
});
const TELLS = {
  says: 'what its transaction announces',
  tells: (deposit: Deposit) =>
    waitingOf(deposit) === 0
      ? 'must be pending while its transaction is not cleared'
      : `must have a transaction of ${waitingOf(deposit)} that is not cleared, as long as it is pending`,
};
const keyOf = (kind: 'card' | 'wallet', transId: unknown): string => `${kind}:${String(transId)}`;
const byTransaction = ({ target, transId, depositId }: Deposit): string =>
  transId === undefined ? `none:${depositId}` : keyOf(target.kind, transId);

export const DEPOSIT_SUMS: Collection<Deposit>['sums'] = {
  '/status': [
    {
      ...TELLS,
      of: 'card-transactions',
      value: (deposit) => (deposit.target.kind === 'card' ? waitingOf(deposit) : 0),
      by: byTransaction,
      part: ({ transId, status, amount }: CardTransaction) =>
        waits(status === 'authorized', keyOf('card', transId), amount),
    },
    {
      ...TELLS,
      of: 'wallet-transactions',
      value: (deposit) => (deposit.target.kind === 'wallet' ? waitingOf(deposit) : 0),
      by: byTransaction,
      part: ({ transId, status, amount }: WalletTransaction) =>
        waits(status === 'pending', keyOf('wallet', transId), amount),
    },
  ],
};
