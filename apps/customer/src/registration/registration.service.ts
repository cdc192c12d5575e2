import { Injectable } from '@nestjs/common';
import { keyIn, type Visit } from '@sadpath/dcms';
import { CardDesk } from '../cards/card-desk.service';
import { CardIssuer, type CardWish } from '../cards/card-issuer.service';
import { customerCollections } from '../customer.collections';
import { customerError } from '../customer.errors';
import type { Card } from '../domain/card';
import type { Customer } from '../domain/customer';
import { fieldFault } from '../domain/field-fault';
import { acceptRegistration } from '../domain/registration';
import { CbsClient } from '../upstream/cbs.client';
import { CustomerCopies } from './customer-copies.service';

const { customers } = customerCollections;

/** Cards and where they shall go. */
export interface CardsWanted {
  readonly wishes: readonly CardWish[];
  readonly deliveryAddress: string | null | undefined;
}

/** Registers customers and gives them cards (contracts/debit.md §3.3.2). */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly desk: CardDesk,
    private readonly issuer: CardIssuer,
    private readonly cbs: CbsClient,
    private readonly copies: CustomerCopies,
  ) {}

  /** Stores a customer with the cards asked for; nothing of it when any of them cannot be had. */
  async register(visit: Visit, customer: Customer, { wishes, deliveryAddress }: CardsWanted): Promise<Card[]> {
    acceptRegistration(customer, { cards: wishes.length, deliveryAddress }, visit.call.now);
    await this.requireFree(visit, customer.entityId);
    const planned = await this.issuer.plan(visit, customer, wished(wishes, deliveryAddress));
    const known = await this.copies.spread(visit, customer);
    return this.issuer.issue(visit, planned, {
      also: async (tx) => {
        if ((await tx.get(customers, keyIn(visit.tenant, known.entityId))) !== undefined)
          throw alreadyExists(known.entityId);
        await tx.put(customers, known);
      },
    });
  }

  /** Gives a registered customer further cards. */
  async registerCards(visit: Visit, entityId: string, { wishes, deliveryAddress }: CardsWanted): Promise<Card[]> {
    const customer = await this.desk.customer(visit, entityId);
    const planned = await this.issuer.plan(visit, customer, wished(wishes, deliveryAddress));
    for (const { accountNo } of planned) await this.cbs.accountStatus(visit, accountNo);
    return this.issuer.issue(visit, planned);
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
