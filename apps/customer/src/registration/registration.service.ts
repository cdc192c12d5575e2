import { Injectable } from '@nestjs/common';
import { keyIn, type Visit } from '@sadpath/dcms';
import { CardDeskService } from '../cards/card-desk.service';
import { CardIssuerService, type CardWish, type KeepCards } from '../cards/card-issuer.service';
import { customerCollections } from '../customer.collections';
import { customerError } from '../customer.errors';
import type { Card } from '../domain/card';
import { requireOpen, type Customer } from '../domain/customer';
import { acceptRegistration } from '../domain/registration';
import { CustomerCopiesService } from './customer-copies.service';
import { OpeningsService } from './openings.service';
import { fieldFault } from '../domain/refusals';

const { customers } = customerCollections;

/** Cards and where they shall go. */
export interface CardsWanted {
  readonly wishes: readonly CardWish[];
  readonly deliveryAddress: string | null | undefined;
  readonly keep?: KeepCards | undefined;
}

/** Registers customers and gives them cards (contracts/debit.md §3.3.2). */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly desk: CardDeskService,
    private readonly issuer: CardIssuerService,
    private readonly openings: OpeningsService,
    private readonly copies: CustomerCopiesService,
  ) {}

  /** Stores a customer with the cards asked for; nothing of it when any of them cannot be had. */
  async register(visit: Visit, customer: Customer, { wishes, deliveryAddress, keep }: CardsWanted): Promise<Card[]> {
    acceptRegistration(customer, visit.call.now);
    await this.requireFree(visit, customer.entityId);
    const cards = await this.openings.during(visit, customer, customer.accountInfo, async (opening) => {
      await this.requireFree(visit, customer.entityId);
      const planned = await this.issuer.plan(visit, customer, wished(wishes, deliveryAddress));
      await this.openings.tellCms(visit, opening, customer);
      return this.issuer.issue(visit, planned, {
        keep,
        before: async () => {
          const found = await this.openings.atBank(visit, customer, customer.accountInfo);
          for (const { accountNo } of planned) requireOpen(found, accountNo);
          return found;
        },
        also: async (tx, accountInfo) => {
          await tx.put(customers, { ...customer, accountInfo });
          await this.openings.finish(visit, opening, tx);
          await this.copies.note(visit, customer.entityId, tx);
        },
      });
    });
    await this.copies.tell(visit, customer.entityId);
    return cards;
  }

  /** Gives a registered customer further cards. */
  async registerCards(visit: Visit, entityId: string, { wishes, deliveryAddress, keep }: CardsWanted): Promise<Card[]> {
    const customer = await this.desk.customer(visit, entityId);
    const planned = await this.issuer.plan(visit, customer, wished(wishes, deliveryAddress));
    return this.issuer.issue(visit, planned, { keep, before: () => this.openings.requireOpen(visit, planned) });
  }

  private async requireFree({ call, tenant }: Visit, entityId: string): Promise<void> {
    const known = await call.store.transaction((tx) => tx.get(customers, keyIn(tenant, entityId)));
    if (known !== undefined) throw alreadyExists(entityId);
  }
}

function wished(wishes: readonly CardWish[], deliveryAddress: string | null | undefined): CardWish[] {
  return wishes.map((wish) => ({ ...wish, deliveryAddress }));
}

function alreadyExists(entityId: string): ReturnType<typeof customerError> {
  const fields = [fieldFault('entityId', 'is taken')];
  return customerError('entity.already.exists', { entityId }, { fields });
}
