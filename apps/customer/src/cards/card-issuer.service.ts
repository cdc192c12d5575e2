import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import type { Transaction } from '@sadpath/store';
import { customerCollections } from '../customer.collections';
import { customerError } from '../customer.errors';
import { issueCard, type Card, type CardIssue } from '../domain/card';
import { cardLifecycle } from '../domain/card.lifecycle';
import { accountOf, requireOpen, type Customer } from '../domain/customer';
import { productIdOf, type CardType } from '../domain/product';
import { CmsClient, type StockKit } from '../upstream/cms.client';
import { ConfigClient } from '../upstream/config.client';
import { CardDeskService } from './card-desk.service';
import { fieldFault, kitNotFound } from '../domain/refusals';
import { KitReturnsService } from './kit-returns.service';

/** A card somebody asks for. */
export interface CardWish {
  readonly accountNo: string;
  readonly cardType: CardType;
  readonly kitNo?: string | null | undefined;
  readonly aliasName?: string | null | undefined;
  readonly plasticCode?: string | null | undefined;
  readonly tierType?: string | null | undefined;
  readonly deliveryAddress?: string | null | undefined;
}

/** A wish that can be fulfilled, as far as anyone can know before the stock is asked. */
export type PlannedCard = Omit<CardIssue, 'kitNo' | 'event' | 'now'> & { readonly wantedKit: string | undefined };

/** Keeps what a request is answered, in the transaction of its cards. */
export type KeepCards = (tx: Transaction, cards: readonly Card[]) => Promise<void>;

/** How cards are issued, and what goes with it. */
export interface Issue<B> {
  readonly event?: CardIssue['event'];
  /** What other services have to say before the kits become cards. */
  readonly before?: () => Promise<B>;
  /** What is stored together with the cards. */
  readonly also?: (tx: Transaction, found: B) => Promise<void>;
  /** Keeps the answer with the cards, so that a repeated request finds both or neither. */
  readonly keep?: KeepCards | undefined;
}

/** Turns kits of the stock into cards: all of those asked for, or none (contracts/debit.md §3.3.2). */
@Injectable()
export class CardIssuerService {
  constructor(
    private readonly config: ConfigClient,
    private readonly cms: CmsClient,
    private readonly desk: CardDeskService,
    private readonly returns: KitReturnsService,
  ) {}

  /**
   * Checks wishes in the order kit in stock, account, product, fitness of the kit. Throws `kit.not.found`,
   * `invalid.source.account`, `product.not.found`, `invalid.kit.info`.
   */
  async plan(visit: Visit, customer: Customer, wishes: readonly CardWish[]): Promise<PlannedCard[]> {
    const planned: PlannedCard[] = [];
    for (const wish of wishes) planned.push(await this.planOne(visit, customer, wish));
    return planned;
  }

  /**
   * Takes the kits, does what has to be done `before` they are cards, and stores the cards with whatever `also` stores; puts the
   * kits back when anything fails. The stock is asked first: an outage elsewhere is told after what it says.
   */
  async issue<B = void>(visit: Visit, planned: readonly PlannedCard[], issue: Issue<B> = {}): Promise<Card[]> {
    const { event = 'allocate', before, also, keep } = issue;
    const taken: Card[] = [];
    const requestIds = planned.map(() => visit.call.uuid());
    try {
      for (const [index, plan] of planned.entries()) {
        const kit = await this.take(visit, plan, requestIds[index] ?? '');
        taken.push(cardOf(plan, kit, { event, now: visit.call.now }));
      }
      const found = (await before?.()) as B;
      await visit.call.store.transaction(async (tx) => {
        await also?.(tx, found);
        for (const card of taken) {
          await tx.put(customerCollections.cards, card);
          this.desk.schedule(visit, card);
        }
        await keep?.(tx, taken);
      });
    } catch (error) {
      for (const requestId of requestIds) await this.returns.giveBack(visit, requestId);
      throw error;
    }
    return taken;
  }

  private async planOne(visit: Visit, customer: Customer, wish: CardWish): Promise<PlannedCard> {
    const wantedKit = wish.kitNo ?? undefined;
    const kit = wantedKit === undefined ? undefined : await this.cms.kit(visit, wantedKit);
    if (wantedKit !== undefined && kit === undefined) throw kitNotFound(wantedKit);
    const { accountNo, schemeCode } = accountOf(customer, wish.accountNo);
    requireOpen(customer.accountInfo, accountNo);
    const product = await this.config.product(visit, productIdOf(schemeCode ?? '', wish.cardType));
    if (kit !== undefined) requireFit(kit, product.productId);
    return {
      tenant: visit.tenant,
      entityId: customer.entityId,
      accountNo,
      product,
      wantedKit,
      aliasName: wish.aliasName ?? undefined,
      plasticCode: wish.plasticCode ?? undefined,
      tierType: wish.tierType ?? undefined,
      deliveryAddress: wish.deliveryAddress ?? undefined,
    };
  }

  private take(visit: Visit, plan: PlannedCard, requestId: string): Promise<StockKit> {
    const { entityId, accountNo, product, wantedKit } = plan;
    const { productId } = product;
    const named = wantedKit === undefined ? {} : { kitNo: wantedKit };
    return this.cms.allocate(visit, { entityId, accountNo, productId, requestId, ...named });
  }
}

/** A kit of the stock keeps the last day it was made for. */
function cardOf(plan: PlannedCard, kit: StockKit, how: Pick<CardIssue, 'event' | 'now'>): Card {
  return { ...issueCard({ ...plan, ...how, kitNo: kit.kitNo }), expiryDate: kit.expDate };
}

function requireFit(kit: StockKit, productId: string): void {
  if (cardLifecycle.accepts(kit.status, 'allocate') && kit.productId === productId) return;
  const fault = kit.productId === productId ? `is ${kit.status}` : `is of product ${kit.productId}`;
  throw customerError('invalid.kit.info', { kitNo: kit.kitNo }, { fields: [fieldFault('kitNo', fault, kit.kitNo)] });
}
