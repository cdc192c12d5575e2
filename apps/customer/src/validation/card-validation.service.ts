import { Injectable } from '@nestjs/common';
import { keyIn, type Visit } from '@sadpath/dcms';
import { CardDeskService } from '../cards/card-desk.service';
import { customerCollections } from '../customer.collections';
import { lastSixOf, type Card } from '../domain/card';
import { cvvOf } from '../domain/card-number';
import { mobilesOf, type Customer } from '../domain/customer';
import { namesMonthOf } from '../domain/expiry-date';
import { noSuchCard } from '../domain/refusals';
import { PinDeskService, type SentPin } from '../pins/pin-desk.service';
import { CmsClient } from '../upstream/cms.client';

/** What somebody says of a card. */
export interface CardClaim {
  readonly cardNoLastSix: string;
  readonly expiryDate: string;
  readonly mobileNo: string;
  readonly cvv?: string;
}

/** A card that fits a claim, and whose it is. */
export interface ClaimedCard {
  readonly customer: Customer;
  readonly card: Card;
}

/** Finds the card that somebody describes; any mismatch is the same refusal (contracts/debit.md §3.3.5). */
@Injectable()
export class CardValidationService {
  constructor(
    private readonly desk: CardDeskService,
    private readonly pins: PinDeskService,
    private readonly cms: CmsClient,
  ) {}

  /** Throws `entity.not.found`, `card.not.found`. */
  async validateCard(visit: Visit, entityId: string, claim: CardClaim): Promise<ClaimedCard> {
    const customer = await this.desk.customer(visit, entityId);
    const found = mobilesOf(customer).includes(claim.mobileNo) ? await this.fitting(visit, customer, claim) : undefined;
    if (found === undefined) throw noSuchCard(claim.cardNoLastSix);
    return { customer, card: found };
  }

  /** Finds the card by the mobile number, then compares the PIN. Throws `card.not.found`, `invalid.pin`, `pin.locked`, `cms.processing.error`. */
  async validateEnding(visit: Visit, claim: CardClaim, pin: SentPin): Promise<ClaimedCard> {
    const claimed = await this.byMobile(visit, claim);
    await this.pins.compare(visit, claimed.card, pin);
    await this.cms.checkHsm(visit);
    return claimed;
  }

  private async byMobile(visit: Visit, claim: CardClaim): Promise<ClaimedCard> {
    const { call, tenant } = visit;
    const owners = await call.store.transaction((tx) =>
      tx.find(customerCollections.customers, 'mobile', keyIn(tenant, claim.mobileNo)),
    );
    for (const customer of owners) {
      const card = await this.fitting(visit, customer, claim);
      if (card !== undefined) return { customer, card };
    }
    throw noSuchCard(claim.cardNoLastSix);
  }

  private async fitting(visit: Visit, { entityId }: Customer, claim: CardClaim): Promise<Card | undefined> {
    return (await this.desk.cardsBy(visit, 'entity', entityId)).find((card) => fits(card, claim));
  }
}

function fits(card: Card, { cardNoLastSix, expiryDate, cvv }: CardClaim): boolean {
  const isCvvRight = cvv === undefined || cvv.padStart(3, '0') === cvvOf(card.kitNo);
  return lastSixOf(card) === cardNoLastSix && namesMonthOf(expiryDate, card.expiryDate) && isCvvRight;
}
