import { Injectable } from '@nestjs/common';
import type { Visit } from '../access/visit';
import type { Card } from '../domain/card';
import {
  activateCard,
  changeCardStatus,
  changePin,
  editCard,
  type Activation,
  type CardChanges,
} from '../domain/change-card';
import { CardsService } from './cards.service';

/** What is done to a card after it was issued (contract §3.2, §4.3). */
@Injectable()
export class CardOperationsService {
  constructor(private readonly cards: CardsService) {}

  activate(visit: Visit, cardId: number, activation: Activation): Promise<Card> {
    return this.process(visit, cardId, (card) => activateCard(card, activation));
  }

  changeStatus(visit: Visit, cardId: number, newStatus: 1 | 2): Promise<Card> {
    return this.process(visit, cardId, (card) => changeCardStatus(card, newStatus));
  }

  changePin(visit: Visit, cardId: number, pins: { readonly oldPin: string; readonly newPin: string }): Promise<Card> {
    return this.process(visit, cardId, (card) => changePin(card, pins));
  }

  /** An edit stays with the platform; the processor is not asked. */
  edit(visit: Visit, cardId: number, changes: CardChanges): Promise<Card> {
    return this.cards.change(visit, cardId, ({ card, holder }) => editCard(card, changes, holder));
  }

  private process(visit: Visit, cardId: number, next: (card: Card) => Card): Promise<Card> {
    return this.cards.change(visit, cardId, ({ card }) => {
      const changed = next(card);
      visit.meet('processor');
      return changed;
    });
  }
}
