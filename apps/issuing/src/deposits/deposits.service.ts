import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { findCardWithHolder, findWallet } from '../access/find-owned';
import type { Visit } from '../access/visit';
import {
  cardDepositRecord,
  depositKey,
  requireDepositable,
  walletDepositRecord,
  withAnnounced,
  withCleared,
  type Deposit,
  type DepositNotice,
  type DepositTarget,
} from '../domain/deposit';
import { isSameScope } from '../domain/owned';
import { cards, cardTransactions, deposits, wallets, walletTransactions } from '../issuing.collections';
import { JOBS } from '../issuing.jobs';
import { nextId } from '../next-id';
import { nextRecord } from './next-record';

/** Bank transfers that are announced, and cleared when time has passed (contract §3.2, §4.6). */
@Injectable()
export class DepositsService {
  /** Throws `compliance_restricted`, `card_closed` and what the systems behind bring about. */
  async toCard(visit: Visit, cardId: number, notice: DepositNotice): Promise<Deposit> {
    const target = { kind: 'card', id: cardId } as const;
    return this.announce(visit, { target, notice }, async (tx) => {
      const { card, holder } = await findCardWithHolder(tx, visit, cardId);
      requireDepositable(card, holder);
      return async () => {
        await tx.put(cards, withAnnounced(card, notice.amount));
        if (notice.amount === undefined) return undefined;
        const record = cardDepositRecord(card, notice.amount, await nextRecord(tx, visit.now));
        await tx.put(cardTransactions, record);
        return record.transId;
      };
    });
  }

  /** Throws what the systems behind bring about. */
  async toWallet(visit: Visit, walletId: number, notice: DepositNotice): Promise<Deposit> {
    const target = { kind: 'wallet', id: walletId } as const;
    return this.announce(visit, { target, notice }, async (tx) => {
      const wallet = await findWallet(tx, visit, walletId);
      return async () => {
        await tx.put(wallets, withAnnounced(wallet, notice.amount));
        if (notice.amount === undefined) return undefined;
        const transId = await nextId(tx, 'wallet-deposits');
        await tx.put(walletTransactions, walletDepositRecord(wallet, notice.amount, { transId, now: visit.now }));
        return transId;
      };
    });
  }

  /** Due job: the bank has cleared the transfer. */
  clear(call: Call, depositId: string): Promise<void> {
    return call.store.transaction(async (tx) => {
      const deposit = await tx.get(deposits, depositId);
      if (deposit?.status !== 'pending') return;
      await tx.put(deposits, { ...deposit, status: 'cleared' });
      await (deposit.target.kind === 'card' ? clearCard(tx, deposit) : clearWallet(tx, deposit));
    });
  }

  /**
   * A reference that was seen before repeats its answer before any rule is asked, because its money is there; else the
   * checks, the systems behind and the writes.
   */
  private announce(
    visit: Visit,
    asked: { readonly target: DepositTarget; readonly notice: DepositNotice },
    check: (tx: Transaction) => Promise<() => Promise<Deposit['transId']>>,
  ): Promise<Deposit> {
    const { call, now, settings } = visit;
    return call.store.transaction(async (tx) => {
      const seen = await findSeen(tx, visit, asked);
      if (seen !== undefined) {
        visit.meet('ledger', 'bank');
        return seen;
      }
      const write = await check(tx);
      visit.meet('ledger', 'bank');
      const depositId = await nextId(tx, 'deposits');
      const transId = await write();
      const made: Deposit = {
        ...visit.scope,
        ...asked,
        depositId,
        status: 'pending',
        announcedAt: now,
        ...(transId === undefined ? {} : { transId }),
      };
      await tx.put(deposits, made);
      call.plan(JOBS.clearDeposit, String(depositId), now + settings.bankClearingMs);
      return made;
    });
  }
}

async function findSeen(
  tx: Transaction,
  { scope }: Visit,
  { target, notice }: { readonly target: DepositTarget; readonly notice: DepositNotice },
): Promise<Deposit | undefined> {
  const key = depositKey(target, notice);
  const found = key === undefined ? [] : await tx.find(deposits, 'reference', key);
  return found.find((deposit) => isSameScope(deposit, scope));
}

async function clearCard(tx: Transaction, { target, notice, transId }: Deposit): Promise<void> {
  const card = await tx.get(cards, String(target.id));
  if (card !== undefined) await tx.put(cards, withCleared(card, notice.amount));
  const record = await tx.get(cardTransactions, String(transId));
  if (record !== undefined) await tx.put(cardTransactions, { ...record, status: 'settled' });
}

async function clearWallet(tx: Transaction, { target, notice, transId }: Deposit): Promise<void> {
  const wallet = await tx.get(wallets, String(target.id));
  if (wallet !== undefined) await tx.put(wallets, withCleared(wallet, notice.amount));
  const record = await tx.get(walletTransactions, String(transId));
  if (record !== undefined) await tx.put(walletTransactions, { ...record, status: 'completed' });
}
