import { Injectable } from '@nestjs/common';
import { parseDecimal, type Minor } from '@sadpath/money';
import type { Transaction } from '@sadpath/store';
import { findCard, findWallet } from '../access/find-owned';
import type { Visit } from '../access/visit';
import { nextRecord } from '../deposits/next-record';
import { credit } from '../domain/balances';
import type { CardTransaction } from '../domain/card-transaction';
import { requireOpen } from '../domain/change-card';
import { cardDepositRecord, walletDepositRecord } from '../domain/deposit';
import { requireOneOf } from '../domain/one-of';
import { authorizePurchase } from '../domain/spend';
import { cards, cardTransactions, deposits, wallets, walletTransactions } from '../issuing.collections';
import { nextId } from '../next-id';

/** A deposit that is there at once; `amount` is a decimal text. */
export interface SimulatedDeposit {
  readonly cardId?: number;
  readonly walletId?: number;
  readonly amount: string;
}

/** A purchase; `amount` is a decimal text. */
export interface SimulatedSpend {
  readonly cardId: number;
  readonly amount: string;
  readonly merchantName?: string;
}

/** The platform's own simulators of the outside world (contract §3.5). */
@Injectable()
export class SimulatorService {
  /** Funds both balances at once and answers the number of the deposit. Throws `otp_target_ambiguous`, `card_closed`. */
  deposit(visit: Visit, { cardId, walletId, amount }: SimulatedDeposit): Promise<number> {
    const { name, id } = requireOneOf({ names: ['cardId', 'walletId'], ids: [cardId, walletId] });
    const kind = name === 'cardId' ? 'card' : 'wallet';
    const money = minorOf(amount);
    return visit.call.store.transaction(async (tx) => {
      const transId = await (kind === 'card'
        ? fundCard(tx, visit, { id, money })
        : fundWallet(tx, visit, { id, money }));
      const depositId = await nextId(tx, 'deposits');
      const notice = { amount: money, sender: {} };
      await tx.put(deposits, {
        ...visit.scope,
        depositId,
        target: { kind, id },
        notice,
        transId,
        status: 'cleared',
        announcedAt: visit.now,
      });
      return depositId;
    });
  }

  /** A purchase, authorized or declined; declined ones are recorded too. */
  spend(visit: Visit, { cardId, amount, merchantName }: SimulatedSpend): Promise<CardTransaction> {
    return visit.call.store.transaction(async (tx) => {
      const found = await findCard(tx, visit, cardId);
      visit.meet('processor');
      const purchase = { amount: minorOf(amount), ...(merchantName === undefined ? {} : { merchantName }) };
      const { card, transaction } = authorizePurchase(found, purchase, await nextRecord(tx, visit.now));
      await tx.put(cards, card);
      await tx.put(cardTransactions, transaction);
      return transaction;
    });
  }
}

interface Funding {
  readonly id: number;
  readonly money: Minor;
}

async function fundCard(tx: Transaction, visit: Visit, { id, money }: Funding): Promise<string> {
  const card = await findCard(tx, visit, id);
  requireOpen(card);
  visit.meet('ledger');
  const record = cardDepositRecord(card, money, await nextRecord(tx, visit.now));
  await tx.put(cards, { ...card, balances: credit(card.balances, money) });
  await tx.put(cardTransactions, { ...record, status: 'settled' });
  return record.transId;
}

async function fundWallet(tx: Transaction, visit: Visit, { id, money }: Funding): Promise<number> {
  const wallet = await findWallet(tx, visit, id);
  visit.meet('ledger');
  const transId = await nextId(tx, 'wallet-deposits');
  const record = walletDepositRecord(wallet, money, { transId, now: visit.now });
  await tx.put(wallets, { ...wallet, balances: credit(wallet.balances, money) });
  await tx.put(walletTransactions, { ...record, status: 'completed' });
  return transId;
}

/** The form has made sure that the text is a decimal with at most two places. */
function minorOf(amount: string): Minor {
  return parseDecimal(amount, 2) ?? 0;
}
