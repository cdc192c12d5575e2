import { isAbsent } from '@sadpath/forms';
import { Injectable } from '@nestjs/common';
import { keyIn, type Visit } from '@sadpath/dcms';
import { CardDeskService } from '../cards/card-desk.service';
import { customerCollections } from '../customer.collections';
import type { Card } from '../domain/card';
import { dayRange, isWithin } from '../domain/day-range';
import type { CardTransaction } from '../domain/swipe';

/** Which transactions of a customer are asked for. */
export interface TransactionQuery {
  readonly entityId: string;
  readonly kitNo?: string | null | undefined;
  readonly accountNumber?: string | null | undefined;
  readonly startDate?: string | null | undefined;
  readonly endDate?: string | null | undefined;
  readonly transactionChannel?: string | null | undefined;
  readonly responseCode?: string | null | undefined;
}

/** A transaction with the card it was made with. */
export interface ListedTransaction {
  readonly transaction: CardTransaction;
  readonly card: Card | undefined;
}

/** Lists what became of the swipes of a customer (contracts/debit.md §3.3.4). */
@Injectable()
export class TransactionsService {
  constructor(private readonly desk: CardDeskService) {}

  /** Newest first. Throws `entity.not.found`, and for a named kit `kit.not.found`, `card.not.found`. */
  async list(visit: Visit, query: TransactionQuery): Promise<ListedTransaction[]> {
    const { entityId, kitNo } = query;
    if (isAbsent(kitNo)) await this.desk.customer(visit, entityId);
    else await this.desk.holding(visit, { entityId, kitNo });
    const { call, tenant } = visit;
    const all = await call.store.transaction((tx) =>
      tx.find(customerCollections.transactions, 'entity', keyIn(tenant, entityId)),
    );
    const cards = await this.desk.cardsBy(visit, 'entity', entityId);
    return all
      .filter((transaction) => matches(transaction, query))
      .reverse()
      .map((transaction) => ({ transaction, card: cards.find((card) => card.kitNo === transaction.kitNo) }));
  }
}

function matches(done: CardTransaction, query: TransactionQuery): boolean {
  const pairs: readonly (readonly [string | null | undefined, string])[] = [
    [query.kitNo, done.kitNo],
    [query.accountNumber, done.accountNo],
    [query.transactionChannel, done.channel],
    [query.responseCode, done.responseCode ?? ''],
  ];
  const range = dayRange(query.startDate ?? undefined, query.endDate ?? undefined);
  const isAsked = pairs.every(([asked, held]) => isAbsent(asked) || asked === held);
  return done.responseCode !== null && isAsked && isWithin(done.at, range);
}
