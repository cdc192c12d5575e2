import { Injectable } from '@nestjs/common';
import { findCard, findCardholder, findCardWithHolder } from '../access/find-owned';
import type { Visit } from '../access/visit';
import { CARD_STATUS_NUMBERS, type Card } from '../domain/card';
import { requireOpen } from '../domain/change-card';
import { issueCard, type NewCard } from '../domain/issue-card';
import { listPage, type Columns, type ListPage, type ListQuery } from '../domain/list-page';
import { cardholders, cards, scopeKey } from '../issuing.collections';
import { nextId } from '../next-id';
import type { HeldCard } from './card.view';
import { drawCard } from './draw-card';
import type { CARD_COLUMNS } from './dto/cards.requests.dto';

type Column = (typeof CARD_COLUMNS)[number];
type Row = HeldCard & { readonly createdAt: number };

/** What narrows a list of cards. */
export interface CardFilter {
  readonly issuerCardStatus?: number;
  readonly cardholderId?: number;
}

const COLUMNS: Columns<Row, Column> = {
  cardId: ({ card }) => card.cardId,
  issuerCardStatus: ({ card }) => CARD_STATUS_NUMBERS[card.status],
  cardholderId: ({ card }) => card.cardholderId,
  cardHolderLastName: ({ holder }) => holder.identity.lastName,
  createdDatetime: ({ createdAt }) => createdAt,
};

/** Issues and reads cards (contract §3.2). */
@Injectable()
export class CardsService {
  issue(visit: Visit, cardholderId: number, asked: NewCard): Promise<Card> {
    const { call, program } = visit;
    return call.store.transaction(async (tx) => {
      const cardholder = await findCardholder(tx, visit, cardholderId);
      const birth = visit.birth(await nextId(tx, 'cards'));
      const card = issueCard(asked, { cardholder, program }, { birth, drawn: drawCard(call.chance) });
      visit.meet('processor');
      await tx.put(cards, card);
      return card;
    });
  }

  async list(visit: Visit, query: ListQuery<Column>, filter: CardFilter): Promise<ListPage<Row>> {
    visit.meet('ledger');
    const rows = await visit.call.store.transaction(async (tx) => {
      const scope = scopeKey(visit.scope);
      const holders = new Map(
        (await tx.find(cardholders, 'scope', scope)).map((holder) => [holder.cardholderId, holder]),
      );
      return (await tx.find(cards, 'scope', scope)).flatMap((card) => {
        const holder = holders.get(card.cardholderId);
        return holder === undefined ? [] : [{ card, holder, createdAt: card.createdAt }];
      });
    });
    return listPage(
      rows.filter(({ card }) => isWanted(card, filter)),
      query,
      COLUMNS,
    );
  }

  read(visit: Visit, cardId: number): Promise<HeldCard> {
    return visit.call.store.transaction((tx) => findCardWithHolder(tx, visit, cardId));
  }

  async balance(visit: Visit, cardId: number): Promise<Card> {
    const { card } = await this.read(visit, cardId);
    visit.meet('ledger');
    return card;
  }

  /** The card with its secrets. Throws `card_closed`. */
  async secrets(visit: Visit, cardId: number): Promise<Card> {
    const card = await visit.call.store.transaction((tx) => findCard(tx, visit, cardId));
    requireOpen(card);
    visit.meet('processor');
    return card;
  }

  /** Puts the successor of a card in its place. */
  change(visit: Visit, cardId: number, next: (held: HeldCard) => Card): Promise<Card> {
    return visit.call.store.transaction(async (tx) => {
      const changed = next(await findCardWithHolder(tx, visit, cardId));
      await tx.put(cards, changed);
      return changed;
    });
  }
}

function isWanted(card: Card, { issuerCardStatus, cardholderId }: CardFilter): boolean {
  return (
    (issuerCardStatus === undefined || CARD_STATUS_NUMBERS[card.status] === issuerCardStatus) &&
    (cardholderId === undefined || card.cardholderId === cardholderId)
  );
}
