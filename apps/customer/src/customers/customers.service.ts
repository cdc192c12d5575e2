import { Injectable } from '@nestjs/common';
import { keyIn, type Visit } from '@sadpath/dcms';
import type { Transaction } from '@sadpath/store';
import { CardDeskService } from '../cards/card-desk.service';
import { customerCollections } from '../customer.collections';
import { moveCard, type Card } from '../domain/card';
import { cardLifecycle } from '../domain/card.lifecycle';
import type { Customer, LinkedAccount } from '../domain/customer';
import { linkedAccountOf, updateAccounts, type AccountChange } from '../domain/update-customer';
import { CustomerCopiesService } from '../registration/customer-copies.service';
import { OpeningsService } from '../registration/openings.service';
import { cardNotFound, cardNumberNotFound, entityNotFound, notLinked } from '../domain/refusals';

const { customers } = customerCollections;

/** A customer with its cards, oldest first. */
export interface CustomerCards {
  readonly customer: Customer;
  readonly cards: readonly Card[];
}

/** Reads and changes customers (contracts/debit.md §3.3.3). */
@Injectable()
export class CustomersService {
  constructor(
    private readonly desk: CardDeskService,
    private readonly openings: OpeningsService,
    private readonly copies: CustomerCopiesService,
  ) {}

  /** Throws `entity.not.found`. */
  async withCards(visit: Visit, entityId: string): Promise<CustomerCards> {
    const customer = await this.desk.customer(visit, entityId);
    return { customer, cards: await this.desk.cardsBy(visit, 'entity', entityId) };
  }

  /** The customers whose cards have a masked number. Throws `card.not.found`. */
  async byMaskedCard(visit: Visit, maskedCardNo: string): Promise<string[]> {
    const found = await this.desk.cardsBy(visit, 'masked', maskedCardNo);
    if (found.length === 0) throw cardNotFound(maskedCardNo, 'maskedCardNo');
    return [...new Set(found.map(({ entityId }) => entityId))];
  }

  /** The card of a clear number and its customer. Throws `card.not.found`. */
  async byCardNumber(visit: Visit, cardNumber: string): Promise<{ customer: Customer; card: Card }> {
    const [card] = await this.desk.cardsBy(visit, 'number', cardNumber);
    if (card === undefined) throw cardNumberNotFound('cardNumber');
    return { card, customer: await this.desk.customer(visit, card.entityId) };
  }

  /** The customers an account is linked to, each with the cards on it. Throws `invalid.source.account`. */
  async byAccount(visit: Visit, accountNo: string): Promise<CustomerCards[]> {
    const { call, tenant } = visit;
    const found = await call.store.transaction((tx) => tx.find(customers, 'account', keyIn(tenant, accountNo)));
    if (found.length === 0) throw notLinked(accountNo);
    const onAccount = await this.desk.cardsBy(visit, 'account', accountNo);
    return found.map((customer) => ({
      customer,
      cards: onAccount.filter(({ entityId }) => entityId === customer.entityId),
    }));
  }

  /** Changes a customer as it stands at this moment, and tells those who keep a part of it. Throws `entity.not.found`. */
  async update(visit: Visit, entityId: string, change: (customer: Customer) => Customer): Promise<void> {
    await visit.call.store.transaction(async (tx) => {
      await this.put(tx, keyIn(visit.tenant, entityId), entityId, change);
      await this.copies.note(visit, entityId, tx);
    });
    await this.copies.tell(visit, entityId);
  }

  /**
   * Changes linked accounts and links new ones; the core bank gets to know of new ones and of statuses. Throws
   * `invalid.source.account` for an account of another customer, `invalid.input.request` for a status that the bank has no way
   * to, and its codes. A CLOSED account takes the cards on it along.
   */
  async updateAccounts(visit: Visit, entityId: string, given: readonly AccountChange[]): Promise<void> {
    const { call, tenant } = visit;
    const customer = await this.desk.customer(visit, entityId);
    const fresh = given
      .filter(({ accountNo }) => !customer.accountInfo.some((held) => held.accountNo === accountNo))
      .map(linkedAccountOf);
    await this.openings.during(visit, customer, fresh, async (opening) => {
      const found = await this.openings.atBank(visit, customer, fresh);
      await this.openings.changeStatuses(visit, entityId, given);
      const changes = given.map((change) => ({
        ...change,
        accountStatus: change.accountStatus ?? statusIn(found, change.accountNo),
      }));
      await call.store.transaction(async (tx) => {
        await this.put(tx, keyIn(tenant, entityId), entityId, (held) => updateAccounts(held, changes, call.now));
        await this.openings.finish(visit, opening, tx);
      });
    });
    const closed = given.filter(({ accountStatus }) => accountStatus === 'CLOSED');
    for (const { accountNo } of closed) await this.closeCards(visit, entityId, accountNo);
  }

  private async put(
    tx: Transaction,
    key: string,
    entityId: string,
    change: (customer: Customer) => Customer,
  ): Promise<Customer> {
    const held = await tx.get(customers, key);
    if (held === undefined) throw entityNotFound(entityId);
    const next = change(held);
    await tx.put(customers, next);
    return next;
  }

  private async closeCards(visit: Visit, entityId: string, accountNo: string): Promise<void> {
    const onAccount = await this.desk.cardsBy(visit, 'account', accountNo);
    const open = onAccount.filter((card) => card.entityId === entityId && cardLifecycle.accepts(card.status, 'close'));
    for (const { kitNo } of open)
      await this.desk.change(visit, kitNo, (card) => moveCard(card, 'close', visit.call.now));
  }
}

/** The status that the bank has given a new account; undefined for one that was linked before. */
function statusIn(found: readonly LinkedAccount[], accountNo: string): string | undefined {
  return found.find((account) => account.accountNo === accountNo)?.accountStatus;
}
