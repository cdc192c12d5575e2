import type { Instant } from '@sadpath/clock';
import { type StateOf, defineLifecycle } from '@sadpath/lifecycle';

/** A kit as the stock sees it (contract §4.1): what a card does after its assignment is Customer Service's matter. */
export const kitLifecycle = defineLifecycle({
  UNALLOCATED: { assign: 'ASSIGNED', retire: 'EXPIRED_CARD', expire: 'EXPIRED_CARD' },
  ASSIGNED: { release: 'UNALLOCATED', expire: 'EXPIRED_CARD' },
  EXPIRED_CARD: {},
});

/** Status word of a kit as it stands on the wire. */
export type KitStatus = StateOf<(typeof kitLifecycle)['table']>;

/** How far the plastic is: virtual cards need none, pre-embossed kits are ready, personalized ones go to the vendor at issue. */
export type EmbossStatus = 'NOT_REQUIRED' | 'PRE_EMBOSSED' | 'PENDING' | 'SENT';

export type CardType = 'PHYSICAL' | 'VIRTUAL';

/** A card package; once assigned to a customer it is the card. */
export interface Kit {
  /** @pattern ^[0-9]{1,20}$ */
  readonly kitNo: string;
  readonly productId: string;
  readonly cardType: CardType;
  /**
   * The whole 16-digit number; it leaves CMS masked, except towards Customer Service.
   * @pattern ^[0-9]{16}$
   */
  readonly cardNumber: string;
  readonly status: KitStatus;
  readonly embossStatus: EmbossStatus;
  /** Midnight (UTC) of the last day on which the card is valid. */
  readonly expDate: Instant;
  readonly createdAt: Instant;
  readonly entityId?: string;
  /** @pattern ^[0-9A-Za-z]{1,34}$ */
  readonly accountNo?: string;
  /** The card order that brought the kit into the stock. */
  readonly orderId?: string;
}

/** What CMS needs to know of a product of the Config Service. */
export interface CardProduct {
  readonly productId: string;
  readonly bin: string;
  readonly cardType: CardType;
  /** Absent on virtual products. */
  readonly embossType?: 'PERSONALIZED' | 'NON_PERSONALIZED';
  readonly validityMonths: number;
}
