import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { assertCoreUp } from '../domain/dependency-faults';
import type { CmsCustomer } from '../domain/cms-customer';
import { KitStore } from '../kit.store';

/** The customers whom CMS knows. */
@Injectable()
export class CustomersService {
  /** The kit numbers of a customer's cards. Throws `cms.customer.not.found` and the codes of the card system. */
  cardsOf({ call, tenant }: Visit, entityId: string): Promise<{ entityId: string; cards: readonly string[] }> {
    return call.store.transaction(async (tx) => {
      const store = new KitStore(tx, tenant);
      await store.customer(entityId);
      assertCoreUp(call.dependency('cms-core').state);
      const cards = await store.cardsOf(entityId);
      return { entityId, cards: cards.map(({ kitNo }) => kitNo) };
    });
  }

  /** Keeps a customer, whether known before or not. */
  store({ call, tenant }: Visit, customer: CmsCustomer): Promise<CmsCustomer> {
    return call.store.transaction(async (tx) => {
      assertCoreUp(call.dependency('cms-core').state);
      await new KitStore(tx, tenant).keepCustomer(customer);
      return customer;
    });
  }

  /** Forgets a customer who has no card, as if nobody had told of it; false when there is none to forget. */
  forget({ call, tenant }: Visit, entityId: string): Promise<boolean> {
    return call.store.transaction((tx) => new KitStore(tx, tenant).forgetCustomer(entityId));
  }
}
