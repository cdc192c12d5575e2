import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { moveCard, type Card } from '../domain/card';
import { cardLifecycle } from '../domain/card.lifecycle';
import { releasePin } from '../domain/pin';
import { CardDeskService } from './card-desk.service';

/** What time does to cards; `entity` is the key of the card. */
@Injectable()
export class CardClockService {
  constructor(private readonly desk: CardDeskService) {}

  /** Ends a card after its last day. */
  expire(call: Call, entity: string): Promise<void> {
    return this.change(call, entity, (card) =>
      cardLifecycle.accepts(card.status, 'expire') ? moveCard(card, 'expire', call.now) : card,
    );
  }

  /** Ends a PIN lock after its day. */
  releasePin(call: Call, entity: string): Promise<void> {
    return this.change(call, entity, (card) => ({ ...card, pin: releasePin(card.pin, call.now) }));
  }

  /** A card that is gone, because somebody loaded another state, needs nothing any more. */
  private async change(call: Call, entity: string, change: (card: Card) => Card): Promise<void> {
    const { tenant, kitNo } = partsOf(entity);
    const visit = { call, tenant };
    if ((await this.desk.findCard(visit, kitNo)) !== undefined) await this.desk.change(visit, kitNo, change);
  }
}

/** Tenant ids have no slash, so the first one parts the key. */
function partsOf(entity: string): { tenant: string; kitNo: string } {
  const slash = entity.indexOf('/');
  return { tenant: entity.slice(0, slash), kitNo: entity.slice(slash + 1) };
}
