import { Injectable } from '@nestjs/common';
import { keyIn, type Visit } from '@sadpath/dcms';
import type { Transaction } from '@sadpath/store';
import { customerCollections } from '../customer.collections';
import { EXPIRE_JOB, RELEASE_PIN_JOB } from '../customer.jobs';
import type { Card } from '../domain/card';
import { cardLifecycle } from '../domain/card.lifecycle';
import type { Customer } from '../domain/customer';
import { expiresAt } from '../domain/expiry-date';
import { PIN_LOCK_MS } from '../domain/pin';
import { CardEvents } from '../events/card-events';
import type { Product } from '../domain/product';
import { CmsClient } from '../upstream/cms.client';
import { ConfigClient } from '../upstream/config.client';
import { isOfOthers } from '../upstream/is-of-others';
import { entityNotFound, kitNotFound, notIssued, notOfCustomer } from '../domain/refusals';

const { cards, customers } = customerCollections;

/** The customer and the card a request names. */
export interface CardKey {
  readonly entityId: string;
  readonly kitNo: string;
}

/** A customer with one of its cards. */
export interface Holding {
  readonly customer: Customer;
  readonly card: Card;
}

/** Finds customers and cards in the order of contracts/debit.md §2.4, and keeps what becomes of the cards. */
@Injectable()
export class CardDeskService {
  constructor(
    private readonly cms: CmsClient,
    private readonly config: ConfigClient,
    private readonly events: CardEvents,
  ) {}

  /** Throws `entity.not.found`. */
  async customer({ call, tenant }: Visit, entityId: string): Promise<Customer> {
    const customer = await call.store.transaction((tx) => tx.get(customers, keyIn(tenant, entityId)));
    if (customer === undefined) throw entityNotFound(entityId);
    return customer;
  }

  /** Throws `entity.not.found`, then `kit.not.found`, then `card.not.found`. */
  async holding(visit: Visit, { entityId, kitNo }: CardKey): Promise<Holding> {
    const customer = await this.customer(visit, entityId);
    const card = await this.cardOfKit(visit, kitNo);
    if (card.entityId !== entityId) throw notOfCustomer(kitNo, entityId);
    return { customer, card };
  }

  /** The card a kit has become. Throws `kit.not.found`, or `card.not.found` for a kit nobody has yet. */
  async cardOfKit(visit: Visit, kitNo: string): Promise<Card> {
    const card = await this.findCard(visit, kitNo);
    if (card !== undefined) return card;
    throw (await this.cms.kit(visit, kitNo)) === undefined ? kitNotFound(kitNo) : notIssued(kitNo);
  }

  findCard({ call, tenant }: Visit, kitNo: string): Promise<Card | undefined> {
    return call.store.transaction((tx) => tx.get(cards, keyIn(tenant, kitNo)));
  }

  /** The card's product as it is now; undefined while the Config Service cannot say. */
  productOf(visit: Visit, { productId }: Card): Promise<Product | undefined> {
    return this.config.product(visit, productId).catch((error: unknown) => {
      if (isOfOthers(error)) return undefined;
      throw error;
    });
  }

  /** The cards under a value of a secondary key, oldest first. */
  cardsBy(
    { call, tenant }: Visit,
    index: 'entity' | 'account' | 'number' | 'masked',
    value: string,
  ): Promise<readonly Card[]> {
    return call.store.transaction((tx) => tx.find(cards, index, keyIn(tenant, value)));
  }

  /** Changes a card as it stands at this moment; a change that throws leaves it. Answers the new card. */
  change(visit: Visit, kitNo: string, change: (card: Card, tx: Transaction) => Card | Promise<Card>): Promise<Card> {
    return visit.call.store.transaction(async (tx) => {
      const held = await tx.get(cards, keyIn(visit.tenant, kitNo));
      if (held === undefined) throw kitNotFound(kitNo);
      const next = await change(held, tx);
      await tx.put(cards, next);
      this.settle(visit, held, next);
      return next;
    });
  }

  /** What a stored change brings with it: events, and the jobs that time will run. */
  settle(visit: Visit, before: Card, after: Card): void {
    this.events.statusChanged(visit, before, after);
    this.schedule(visit, after);
    if (before.pin.state !== 'LOCKED' && after.pin.state === 'LOCKED') {
      const data = { entityId: after.entityId, kitNo: after.kitNo, reason: 'PIN_LOCKED' };
      this.events.announce(visit, 'FRAUD_ALERT', data);
    }
  }

  /** Plans the end of the card and of a PIN lock, or calls them off. */
  schedule({ call, tenant }: Visit, card: Card): void {
    const entity = keyIn(tenant, card.kitNo);
    if (cardLifecycle.accepts(card.status, 'expire')) call.plan(EXPIRE_JOB, entity, expiresAt(card.expiryDate));
    else call.cancel(EXPIRE_JOB, entity);
    if (card.pin.lockedAt === null) call.cancel(RELEASE_PIN_JOB, entity);
    else call.plan(RELEASE_PIN_JOB, entity, card.pin.lockedAt + PIN_LOCK_MS);
  }
}
