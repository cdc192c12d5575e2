import { Injectable } from '@nestjs/common';
import { isAbsent } from '@sadpath/forms';
import { keyIn, type Visit } from '@sadpath/dcms';
import { CardDeskService } from '../cards/card-desk.service';
import { customerCollections } from '../customer.collections';
import { moveCard, type Card } from '../domain/card';
import { cvvOf } from '../domain/card-number';
import { decryptCardNumberV2 } from '../domain/card-number-codec';
import { nameOf, type Customer } from '../domain/customer';
import { shipmentAt, type Parcel, type Shipment } from '../domain/shipment';
import { OtpDeskService, type SentOtp } from '../otps/otp-desk.service';
import { CmsClient } from '../upstream/cms.client';
import { cardNumberNotFound, entityNotFound, hasNoCard, invalidInput, kitNotFound } from '../domain/refusals';

const { customers, placements } = customerCollections;

/** Who the cards of manageAllKits belong to. */
export interface Owner {
  readonly entityId?: string | null | undefined;
  readonly mobileNo?: string | null | undefined;
}

/** What can be asked of cards by their kit numbers (contracts/debit.md §3.3.4). */
@Injectable()
export class KitReadsService {
  constructor(
    private readonly desk: CardDeskService,
    private readonly otps: OtpDeskService,
    private readonly cms: CmsClient,
  ) {}

  /** The CVV of an active card. */
  async cvv(visit: Visit, kitNo: string, otp: SentOtp): Promise<string> {
    const card = await this.desk.cardOfKit(visit, kitNo);
    moveCard(card, 'use', visit.call.now);
    const customer = await this.desk.customer(visit, card.entityId);
    return this.otps.using(visit, { customer, card, ...otp, purpose: 'GET_CVV' }, async () => {
      await this.cms.checkHsm(visit);
      return cvvOf(kitNo);
    });
  }

  /** The parcel of a physical card; undefined for what nobody sends: virtual cards and kits in stock. */
  async parcel(visit: Visit, kitNo: string): Promise<{ parcel: Parcel; shipment: Shipment } | undefined> {
    const card = await this.desk.findCard(visit, kitNo);
    if (card === undefined && (await this.cms.kit(visit, kitNo)) === undefined) throw kitNotFound(kitNo);
    if (card?.cardType !== 'PHYSICAL') return undefined;
    const customer = await this.desk.customer(visit, card.entityId);
    const parcel = parcelOf(card, customer, await this.reported(visit, kitNo));
    return { parcel, shipment: shipmentAt(parcel, visit.call.now) };
  }

  /** The card of a number encrypted by AES-GCM. Throws `invalid.input.request` when it is unreadable, `card.not.found`. */
  async bySealedNumber(visit: Visit, sealed: string): Promise<{ customer: Customer; card: Card }> {
    const cardNumber = decryptCardNumberV2(sealed);
    if (cardNumber === undefined) throw invalidInput('encryptedCardNumber', 'cannot be decrypted');
    const [card] = await this.desk.cardsBy(visit, 'number', cardNumber);
    if (card === undefined) throw cardNumberNotFound('encryptedCardNumber');
    return { card, customer: await this.desk.customer(visit, card.entityId) };
  }

  /** All cards of a customer named by entity id, or else by mobile number. Throws `entity.not.found`, `card.not.found`. */
  async cardsOfOwner(visit: Visit, { entityId, mobileNo }: Owner): Promise<readonly Card[]> {
    const owner = await this.owner(visit, entityId ?? undefined, mobileNo ?? undefined);
    const cards = await this.desk.cardsBy(visit, 'entity', owner.entityId);
    if (cards.length === 0) {
      throw hasNoCard(owner.entityId, isAbsent(entityId) ? 'mobileNo' : 'entityId');
    }
    return cards;
  }

  private async owner(visit: Visit, entityId: string | undefined, mobileNo: string | undefined): Promise<Customer> {
    if (entityId !== undefined) return this.desk.customer(visit, entityId);
    if (mobileNo === undefined) throw invalidInput('entityId', 'or mobileNo is required');
    const { call, tenant } = visit;
    const [owner] = await call.store.transaction((tx) => tx.find(customers, 'mobile', keyIn(tenant, mobileNo)));
    if (owner === undefined) throw entityNotFound(mobileNo, 'mobileNo');
    return owner;
  }

  private async reported({ call, tenant }: Visit, kitNo: string): Promise<Parcel['reported']> {
    const placement = await call.store.transaction((tx) => tx.get(placements, keyIn(tenant, kitNo)));
    if (placement === undefined || placement.deliveryStatus === null) return null;
    return { status: placement.deliveryStatus, at: placement.deliveryStatusAt ?? placement.changedAt };
  }
}

function parcelOf(card: Card, customer: Customer, reported: Parcel['reported']): Parcel {
  const wanted = customer.addressInfo.find(({ addressCategory }) => addressCategory === card.deliveryAddress);
  const address = wanted ?? customer.addressInfo[0];
  return {
    kitNo: card.kitNo,
    orderedAt: card.convertedAt ?? card.createdAt,
    destination: address?.city ?? '',
    receiver: nameOf(customer),
    // A report older than the card is of the kit in stock.
    reported: reported !== null && reported.at >= card.createdAt ? reported : null,
  };
}
