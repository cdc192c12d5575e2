import type { Instant } from '@sadpath/clock';
import { cardNumberOf } from './card-number';
import type { CardEvent, CardStatus } from './card.lifecycle';
import { expiryDateAfter, namesMonthOf, type ExpiryDate } from './expiry-date';
import { EMPTY_WALLET, type NcmcWallet } from './ncmc-wallet';
import { nextStatus } from './next-status';
import type { OptIns } from './opt-in';
import { NO_PIN, type Pin } from './pin';
import { initialPreferences, type Preferences } from './preferences';
import type { CardType, Product } from './product';
import { invalidInput } from './refusals';

/** Automatic reload of the transit wallet as a request set it; amounts are decimal texts. */
export interface NcmcPreference {
  readonly accountNo: string;
  readonly autoReload: {
    readonly enabled: boolean;
    readonly threshold: string | null;
    readonly loadAmount: string | null;
  };
  readonly channel: string | null;
  readonly creator: string | null;
  readonly changer: string | null;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

/** Who changed the preferences last, and through which channel. */
export interface PreferenceSource {
  readonly changer: string | null;
  readonly channel: string | null;
  readonly creator: string | null;
}

/** A kit that has become somebody's card (contracts/debit.md §4.1). */
export interface Card {
  readonly tenant: string;
  /** @pattern ^[0-9]{1,20}$ */
  readonly kitNo: string;
  readonly entityId: string;
  /** @pattern ^[0-9A-Za-z]{1,34}$ */
  readonly accountNo: string;
  /** @pattern ^[0-9]{16}$ */
  readonly cardNumber: string;
  readonly cardType: CardType;
  readonly status: CardStatus;
  readonly expiryDate: ExpiryDate;
  readonly productId: string;
  readonly productName: string;
  /** @pattern ^[0-9]{6,8}$ */
  readonly bin: string;
  readonly networkType: string;
  readonly tierType: string;
  readonly plasticCode: string | null;
  readonly aliasName: string | null;
  readonly deliveryAddress: string | null;
  readonly pin: Pin;
  readonly preferences: Preferences;
  readonly preferenceSource: PreferenceSource;
  readonly optIns: OptIns;
  readonly ncmc: NcmcPreference | null;
  readonly wallet: NcmcWallet;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly activatedAt: Instant | null;
  readonly convertedAt: Instant | null;
  readonly pinChangedAt: Instant | null;
}

/** What a new card is made of. */
export interface CardIssue {
  readonly tenant: string;
  readonly kitNo: string;
  readonly entityId: string;
  readonly accountNo: string;
  readonly product: Product;
  /** `allocateAsUpgrade` gives an ASSIGNED card, `allocate` an INACTIVE one. */
  readonly event: Extract<CardEvent, 'allocate' | 'allocateAsUpgrade'>;
  readonly aliasName?: string | undefined;
  readonly plasticCode?: string | undefined;
  readonly tierType?: string | undefined;
  readonly deliveryAddress?: string | undefined;
  readonly now: Instant;
}

/** Makes the card of a kit that was just taken from the stock, or made on demand. */
export function issueCard(issue: CardIssue): Card {
  const { product, kitNo, now } = issue;
  return {
    tenant: issue.tenant,
    kitNo,
    entityId: issue.entityId,
    accountNo: issue.accountNo,
    cardNumber: cardNumberOf(product.bin, kitNo),
    cardType: product.cardType,
    status: nextStatus(kitNo, 'UNALLOCATED', issue.event),
    expiryDate: expiryDateAfter(now, product.validityMonths),
    productId: product.productId,
    productName: product.productName,
    bin: product.bin,
    networkType: product.networkType,
    tierType: issue.tierType ?? product.tierType,
    plasticCode: issue.plasticCode ?? product.plasticCode ?? null,
    aliasName: issue.aliasName ?? null,
    deliveryAddress: issue.deliveryAddress ?? null,
    ...freshState(product),
    createdAt: now,
    changedAt: now,
    activatedAt: null,
    convertedAt: null,
    pinChangedAt: null,
  };
}

/** A card moved by an event; throws as `nextStatus` does. */
export function moveCard(card: Card, event: CardEvent, now: Instant): Card {
  const status = nextStatus(card.kitNo, card.status, event);
  return { ...card, status, changedAt: now, activatedAt: event === 'activate' ? now : card.activatedAt };
}

/**
 * A virtual card made physical: number and kit stay, and it has to be activated again. Throws `invalid.input.request`
 * for a card that is physical already, and as `nextStatus` does.
 */
export function convertCard(card: Card, product: Product, now: Instant): Card {
  const moved = moveCard(card, 'convert', now);
  if (card.cardType !== 'VIRTUAL') throw invalidInput('kitNo', 'is a physical card already');
  return {
    ...moved,
    cardType: 'PHYSICAL',
    productId: product.productId,
    productName: product.productName,
    plasticCode: product.plasticCode ?? null,
    convertedAt: now,
  };
}

/** Throws `invalid.input.request` when the expiry date of a request is not that of the card. */
export function requireExpiry(card: Card, expiryDate: string | number): void {
  if (namesMonthOf(expiryDate, card.expiryDate)) return;
  throw invalidInput('expiryDate', 'is not the expiry date of the card');
}

/** The six right-most digits of the card number. */
export function lastSixOf(card: Card): string {
  return card.cardNumber.slice(-6);
}

function freshState(
  product: Product,
): Pick<Card, 'pin' | 'preferences' | 'preferenceSource' | 'optIns' | 'ncmc' | 'wallet'> {
  return {
    pin: NO_PIN,
    preferences: initialPreferences(product),
    preferenceSource: { changer: null, channel: null, creator: null },
    optIns: {},
    ncmc: null,
    wallet: EMPTY_WALLET,
  };
}
