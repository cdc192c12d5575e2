import { isAbsent } from '@sadpath/forms';
import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { CardDeskService, type CardKey, type Holding } from '../cards/card-desk.service';
import { CardIssuerService, type KeepCards } from '../cards/card-issuer.service';
import { customerCollections } from '../customer.collections';
import { moveCard, type Card } from '../domain/card';
import { cardLifecycle, type CardEvent } from '../domain/card.lifecycle';
import type { CardType } from '../domain/product';
import { OtpDeskService, type SentOtp } from '../otps/otp-desk.service';
import { invalidInput } from '../domain/refusals';

/** A new card in place of an old one. */
export interface Replacement {
  readonly event: Extract<CardEvent, 'replace' | 'blockAndReplace'>;
  readonly cardType?: CardType | null | undefined;
  readonly deliveryAddress?: string | null | undefined;
  readonly keep: KeepCards;
}

/** A card before and after an operation. */
export interface ManagedCard {
  readonly before: Card;
  readonly after: Card;
}

/** Moves cards through their lifecycle (contracts/debit.md §3.3.4, §4.1). */
@Injectable()
export class KitLifecycleService {
  constructor(
    private readonly desk: CardDeskService,
    private readonly issuer: CardIssuerService,
    private readonly otps: OtpDeskService,
  ) {}

  /** Activates a card, with an OTP where one was sent or is demanded. */
  async activate(visit: Visit, key: CardKey, otp: SentOtp): Promise<void> {
    const holding = await this.desk.holding(visit, key);
    moveCard(holding.card, 'activate', visit.call.now);
    await this.otps.using(visit, { ...holding, ...otp, purpose: 'KIT_ACTIVATION' }, () =>
      this.move(visit, holding, 'activate'),
    );
  }

  /** Moves a card by an operation that needs no new one. */
  async manage(visit: Visit, key: CardKey, event: CardEvent): Promise<void> {
    await this.move(visit, await this.desk.holding(visit, key), event);
  }

  /** Ends a card and issues another on its account; nothing happens when there is none to be had. */
  async replace(visit: Visit, key: CardKey, replacement: Replacement): Promise<Card[]> {
    const { event, cardType, deliveryAddress, keep } = replacement;
    if (isAbsent(cardType)) throw invalidInput('cardType', 'is required for a replacement');
    const { customer, card } = await this.desk.holding(visit, key);
    const moved = moveCard(card, event, visit.call.now);
    const planned = await this.issuer.plan(visit, customer, [{ accountNo: card.accountNo, cardType, deliveryAddress }]);
    const issued = await this.issuer.issue(visit, planned, {
      keep,
      also: async (tx) => {
        const held = await tx.get(customerCollections.cards, customerCollections.cards.key(card));
        await tx.put(customerCollections.cards, moveCard(held ?? card, event, visit.call.now));
      },
    });
    this.desk.settle(visit, card, moved);
    return issued;
  }

  /** Moves all cards of a customer that the event fits; the others are left alone. */
  async manageAll(visit: Visit, cards: readonly Card[], event: CardEvent): Promise<ManagedCard[]> {
    const managed: ManagedCard[] = [];
    for (const before of cards.filter(({ status }) => cardLifecycle.accepts(status, event))) {
      const after = await this.desk.change(visit, before.kitNo, (held) => moveCard(held, event, visit.call.now));
      managed.push({ before, after });
    }
    return managed;
  }

  private async move(visit: Visit, { card }: Holding, event: CardEvent): Promise<void> {
    await this.desk.change(visit, card.kitNo, (held) => moveCard(held, event, visit.call.now));
  }
}
