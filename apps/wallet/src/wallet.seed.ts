import type { DueJob, Instant } from '@sadpath/clock';
import type { SpaceOptions } from '@sadpath/spaces';
import { type Seed, seedOf } from '@sadpath/store';
import type { Escrow } from './domain/escrow';
import { keyEnd, type KeyUse } from './domain/idempotency';
import type { Transaction } from './domain/transaction';
import type { Wallet } from './domain/wallet';
import { escrowEnd, holdEnd, suspensionEnd, WALLET_JOBS } from './domain/due';
import { walletCollections } from './wallet.collections';
import { walletFixtures } from './wallet.fixtures';

/** The documents of a fresh space; its users are no documents, so that one can always log in. */
export function walletSeed(start: Instant, { fixtures }: SpaceOptions): Seed {
  if (fixtures === 'none') return [];
  const { wallets, paymentMethods, transactions, escrows, splitPayments, creditEntries } = walletFixtures(start);
  return [
    seedOf(walletCollections.wallets, wallets),
    seedOf(walletCollections.paymentMethods, paymentMethods),
    seedOf(walletCollections.transactions, transactions),
    seedOf(walletCollections.escrows, escrows),
    seedOf(walletCollections.splitPayments, splitPayments),
    seedOf(walletCollections.creditEntries, creditEntries),
  ];
}

/** What time will do to the fixtures. */
export function walletFixtureJobs(start: Instant): readonly Omit<DueJob, 'service'>[] {
  const { wallets, transactions, escrows } = walletFixtures(start);
  return [
    ...planned(WALLET_JOBS.resumeWallet, wallets, suspensionEnd),
    ...planned(WALLET_JOBS.lapseHold, transactions, holdEnd),
    ...planned(WALLET_JOBS.expireEscrow, escrows, escrowEnd),
  ];
}

/** What time will do to a document, by its collection. */
export const walletDue = {
  wallets: (doc: Wallet) => planned(WALLET_JOBS.resumeWallet, [doc], suspensionEnd),
  transactions: (doc: Transaction) => planned(WALLET_JOBS.lapseHold, [doc], holdEnd),
  escrows: (doc: Escrow) => planned(WALLET_JOBS.expireEscrow, [doc], escrowEnd),
  'idempotency-keys': ({ key, firstUsedAt }: KeyUse) => [
    { job: WALLET_JOBS.forgetKey, entity: key, at: keyEnd(firstUsedAt) },
  ],
};

function planned<D extends { readonly id: string }>(
  job: string,
  docs: readonly D[],
  end: (doc: D) => Instant | undefined,
): readonly Omit<DueJob, 'service'>[] {
  return docs.flatMap((doc) => {
    const at = end(doc);
    return at === undefined ? [] : [{ job, entity: doc.id, at }];
  });
}
