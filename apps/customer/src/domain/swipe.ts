import { DAY, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { formatDecimal, total, type Minor } from '@sadpath/money';
import type { Card } from './card';
import type { CardStatus } from './card.lifecycle';
import type { PinVerdict } from './pin';
import { minorLimit } from './preferences';
import { limitsOf, offers, type Channel, type Product } from './product';

/** Channels a swipe can come through. */
export const SWIPE_CHANNELS = ['ATM', 'POS', 'ECOM', 'CONTACTLESS'] as const;

export type SwipeChannel = (typeof SWIPE_CHANNELS)[number];

/** Response code of a swipe; `00` approves (contracts/debit.md Annex C). */
export type ResponseCode = '00' | '13' | '14' | '36' | '41' | '51' | '54' | '55' | '57' | '61' | '62' | '75' | '91';

/** A simulated use of a card; amount in minor units. */
export interface Swipe {
  readonly amount: Minor;
  readonly channel: SwipeChannel;
  readonly international: boolean;
}

/** What became of a swipe, kept for fetchTransaction and for the daily limits. */
export interface CardTransaction extends Swipe {
  readonly tenant: string;
  readonly txnId: string;
  readonly kitNo: string;
  readonly entityId: string;
  readonly accountNo: string;
  /** Null while the core bank is being asked; such a transaction counts against the daily limit. */
  readonly responseCode: ResponseCode | null;
  readonly cbsRef: string | null;
  /**
   * Counts the postings under this id that were given back since, from 1.
   * @minimum 1
   */
  readonly attempt: number;
  readonly at: Instant;
}

/** True while a transaction may still be approved under its id: the core bank was away, or is being asked. */
export function isOpen({ responseCode }: Pick<CardTransaction, 'responseCode'>): boolean {
  return responseCode === '91' || responseCode === null;
}

/** Channels whose terminals ask for the PIN. */
const PIN_CHANNELS: ReadonlySet<SwipeChannel> = new Set<SwipeChannel>(['ATM', 'POS']);

const STATUS_DECLINES: Readonly<Partial<Record<CardStatus, ResponseCode>>> = {
  UNALLOCATED: '14',
  INACTIVE: '36',
  ASSIGNED: '36',
  LOCKED: '36',
  BLOCKED: '62',
  CLOSED: '62',
  REPLACED: '62',
  HOTLISTED: '41',
  EXPIRED_CARD: '54',
};

const PIN_DECLINES: Readonly<Record<PinVerdict, ResponseCode | undefined>> = {
  right: undefined,
  wrong: '55',
  locked: '75',
};

/** Declines for what the core bank answered; whatever else comes from it means that it cannot be reached. */
const CBS_DECLINES: ReadonlyMap<string, ResponseCode> = new Map(
  Object.entries<ResponseCode>({
    'cbs.insufficient.balance': '51',
    'cbs.account.frozen': '62',
    'cbs.debit.failed': '57',
    'cbs.invalid.account': '57',
  }),
);

/** What a swipe is judged by beside its card. */
export interface SwipeBounds {
  /** In minor units. */
  readonly spentToday: Minor;
  /** The card's product as it is now; undefined when nobody can say. */
  readonly product: Product | undefined;
}

/**
 * Why the card itself declines: amount, status, channel of product and card, daily limit, in this order; undefined when it does
 * not. The product's word comes before the customer's, and may change after the card was issued.
 */
export function cardDecline(card: Card, swipe: Swipe, { spentToday, product }: SwipeBounds): ResponseCode | undefined {
  if (swipe.amount <= 0) return '13';
  const decline = STATUS_DECLINES[card.status];
  if (decline !== undefined) return decline;
  if (product === undefined) return '91';
  const isOn = isOffered(product, swipe) && isSwitchedOn(card, swipe);
  return isOn ? limitDecline(spentToday + swipe.amount, highestOfDay(card, swipe, product)) : '57';
}

/** The values that a decline of the amount or the daily limit compared, to be told the journal. */
export function comparedIn(
  card: Card,
  swipe: Swipe,
  { spentToday, product }: SwipeBounds,
): { readonly compared?: string } {
  const amount = formatDecimal(swipe.amount, 2);
  if (swipe.amount <= 0) return comparing({ amount }, { least: '0.01' });
  const highest = product === undefined ? undefined : highestOfDay(card, swipe, product);
  if (highest === undefined) return {};
  return comparing({ 'spent today': formatDecimal(spentToday, 2), amount }, { limit: formatDecimal(highest, 2) });
}

/** True when the terminal of the channel asks for the PIN. */
export function needsPin(channel: SwipeChannel): boolean {
  return PIN_CHANNELS.has(channel);
}

/** Decline of a PIN check; undefined when the PIN is right. */
export function pinDecline(verdict: PinVerdict): ResponseCode | undefined {
  return PIN_DECLINES[verdict];
}

/** Decline for a code of the CBS Connector. */
export function cbsDecline(code: string): ResponseCode {
  return CBS_DECLINES.get(code) ?? '91';
}

/** What a card has spent through a swipe's channel and scope on the UTC day that begins at `dayStart`, in minor units. */
export function spentOn(dayStart: Instant, swipe: Swipe, transactions: readonly CardTransaction[]): Minor {
  const same = transactions.filter(
    (done) =>
      (done.responseCode === '00' || done.responseCode === null) &&
      done.at >= dayStart &&
      done.at < dayStart + DAY &&
      done.channel === swipe.channel &&
      done.international === swipe.international,
  );
  return total(same.map(({ amount }) => amount));
}

function preferenceOf(card: Card, swipe: Swipe): Card['preferences']['domestic'] {
  return swipe.international ? card.preferences.international : card.preferences.domestic;
}

function isOffered(product: Product, { channel, international }: Swipe): boolean {
  return offers(product, international ? 'international' : 'domestic') && offers(product, channelOf(channel));
}

function isSwitchedOn(card: Card, swipe: Swipe): boolean {
  const preference = preferenceOf(card, swipe);
  return preference.isEnabled && preference.channels[channelOf(swipe.channel)].isEnabled;
}

/** The card's daily limit, never above the maximum of its product; undefined where neither is limited. */
function highestOfDay(card: Card, swipe: Swipe, product: Product): Minor | undefined {
  const channel = channelOf(swipe.channel);
  const { maxLimit } = limitsOf(product, swipe.international ? 'international' : 'domestic', channel);
  const bounds = [preferenceOf(card, swipe).channels[channel].dailyLimit, minorLimit(maxLimit)];
  const named = bounds.filter((bound) => bound !== null);
  return named.length === 0 ? undefined : Math.min(...named);
}

function limitDecline(spent: Minor, highest: Minor | undefined): ResponseCode | undefined {
  return highest !== undefined && spent > highest ? '61' : undefined;
}

function channelOf(channel: SwipeChannel): Channel {
  return channel.toLowerCase() as Channel;
}
