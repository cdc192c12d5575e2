import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { CardDeskService, type CardKey } from '../cards/card-desk.service';
import { CardIssuerService, type CardWish, type KeepCards } from '../cards/card-issuer.service';
import { customerCollections } from '../customer.collections';
import { convertCard, moveCard, type Card } from '../domain/card';
import { defaultAccountOf, accountOf } from '../domain/customer';
import { RegistrationService } from '../registration/registration.service';
import { PlasticMakerService } from './plastic-maker.service';
import { notLinked } from '../domain/refusals';

/** A physical card applied for. */
export interface Application {
  readonly entityId: string;
  readonly accountNo?: string | null | undefined;
  readonly deliveryAddress?: string | null | undefined;
  readonly keep?: KeepCards;
}

/** What an upgraded card shall be; members left out are those of the old card. */
export type Upgrade = Omit<CardWish, 'accountNo' | 'cardType' | 'kitNo'> & {
  readonly cardType?: CardWish['cardType'] | null | undefined;
  readonly keep?: KeepCards;
};

/** Cards that customers apply for beyond their first (contracts/debit.md §3.3.4). */
@Injectable()
export class CardApplicationsService {
  constructor(
    private readonly desk: CardDeskService,
    private readonly issuer: CardIssuerService,
    private readonly registration: RegistrationService,
    private readonly plastic: PlasticMakerService,
  ) {}

  /** A fresh physical card on an account, the default one unless named. */
  async fresh(visit: Visit, { entityId, accountNo, deliveryAddress, keep }: Application): Promise<Card[]> {
    const customer = await this.desk.customer(visit, entityId);
    const account = accountNo ?? defaultAccountOf(customer)?.accountNo;
    if (account === undefined) throw notLinked('(none)');
    const wishes = [{ accountNo: account, cardType: 'PHYSICAL' as const }];
    return this.registration.registerCards(visit, entityId, { wishes, deliveryAddress, keep });
  }

  /** Makes an active virtual card physical; number and kit stay. At CMS it is virtual again when that cannot be done. */
  async convert(visit: Visit, key: CardKey, keep: KeepCards): Promise<Card> {
    const { customer, card } = await this.desk.holding(visit, key);
    const { schemeCode } = accountOf(customer, card.accountNo);
    moveCard(card, 'convert', visit.call.now);
    const product = await this.plastic.physicalProduct(visit, schemeCode);
    convertCard(card, product, visit.call.now);
    return this.plastic.making(visit, { card, product }, () =>
      this.desk.change(visit, card.kitNo, async (held, tx) => {
        const converted = convertCard(held, product, visit.call.now);
        await keep(tx, [converted]);
        return converted;
      }),
    );
  }

  /** A card of another tier or plastic; the old one is replaced. Throws `tier.not.found`, `plastic.not.found`. */
  async upgrade(visit: Visit, key: CardKey, { keep, ...upgrade }: Upgrade): Promise<Card[]> {
    const { customer, card } = await this.desk.holding(visit, key);
    const moved = moveCard(card, 'upgrade', visit.call.now);
    await this.plastic.requireKnown(visit, upgrade);
    const wish = { ...upgrade, accountNo: card.accountNo, cardType: upgrade.cardType ?? card.cardType };
    const planned = await this.issuer.plan(visit, customer, [
      { ...wish, aliasName: upgrade.aliasName ?? card.aliasName },
    ]);
    const issued = await this.issuer.issue(visit, planned, {
      event: 'allocateAsUpgrade',
      keep,
      also: async (tx) => {
        const held = await tx.get(customerCollections.cards, customerCollections.cards.key(card));
        await tx.put(customerCollections.cards, moveCard(held ?? card, 'upgrade', visit.call.now));
      },
    });
    this.desk.settle(visit, card, moved);
    return issued;
  }
}
