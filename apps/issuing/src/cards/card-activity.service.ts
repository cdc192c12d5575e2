import { Injectable } from '@nestjs/common';
import type { Collection } from '@sadpath/store';
import type { Visit } from '../access/visit';
import type { CardFee, CardTransaction } from '../domain/card-transaction';
import { listPage, type Columns, type ListPage, type ListQuery } from '../domain/list-page';
import { cardFees, cardTransactions, scopeKey } from '../issuing.collections';
import type { CARD_ACTIVITY_COLUMNS } from './dto/cards.requests.dto';

type Column = (typeof CARD_ACTIVITY_COLUMNS)[number];

/** What narrows a list of events; a card nobody has gives an empty list (contract §3.2). */
export interface CardActivityFilter {
  readonly cardId?: number;
  readonly cardholderId?: number;
}

/** Lists what happened on cards (contract §3.2). */
@Injectable()
export class CardActivityService {
  transactions(visit: Visit, query: ListQuery<Column>, filter: CardActivityFilter): Promise<ListPage<CardTransaction>> {
    return list(visit, { collection: cardTransactions, query, filter, numberOf: ({ transId }) => transId });
  }

  fees(visit: Visit, query: ListQuery<Column>, filter: CardActivityFilter): Promise<ListPage<CardFee>> {
    return list(visit, { collection: cardFees, query, filter, numberOf: ({ feeId }) => feeId });
  }
}

interface Listing<T> {
  readonly collection: Collection<T & object>;
  readonly query: ListQuery<Column>;
  readonly filter: CardActivityFilter;
  /** What `transId` orders by. */
  readonly numberOf: (row: T) => string;
}

async function list<T extends CardTransaction | CardFee>(
  visit: Visit,
  { collection, query, filter, numberOf }: Listing<T>,
): Promise<ListPage<T>> {
  visit.meet('ledger');
  const rows = await visit.call.store.transaction((tx) => tx.find(collection, 'scope', scopeKey(visit.scope)));
  const columns: Columns<T, Column> = {
    dateCreated: ({ createdAt }) => createdAt,
    transId: numberOf,
    cardId: ({ cardId }) => cardId,
  };
  return listPage(
    rows.filter((row) => isWanted(row, filter)),
    query,
    columns,
  );
}

function isWanted(row: CardTransaction | CardFee, { cardId, cardholderId }: CardActivityFilter): boolean {
  return (
    (cardId === undefined || row.cardId === cardId) && (cardholderId === undefined || row.cardholderId === cardholderId)
  );
}
