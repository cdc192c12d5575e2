import { defineCollection } from '@sadpath/store';
import type { Card } from './domain/card';
import { maskedCardNumber } from './domain/card-number';
import type { CardOrder } from './domain/card-order';
import { mobilesOf, type Customer } from './domain/customer';
import type { OrderFile } from './domain/order-file';
import type { Placement } from './domain/placement';
import type { CardTransaction } from './domain/swipe';

/** Key of a tenant's document: nothing is shared between tenants. */
export function keyIn(tenant: string, id: string): string {
  return `${tenant}/${id}`;
}

export const customers = defineCollection<Customer>('customers', {
  key: ({ tenant, entityId }) => keyIn(tenant, entityId),
  indexes: {
    mobile: (customer) => mobilesOf(customer).map((mobile) => keyIn(customer.tenant, mobile)),
    account: ({ tenant, accountInfo }) => accountInfo.map(({ accountNo }) => keyIn(tenant, accountNo)),
  },
});

export const cards = defineCollection<Card>('cards', {
  key: ({ tenant, kitNo }) => keyIn(tenant, kitNo),
  indexes: {
    entity: ({ tenant, entityId }) => keyIn(tenant, entityId),
    account: ({ tenant, accountNo }) => keyIn(tenant, accountNo),
    number: ({ tenant, cardNumber }) => keyIn(tenant, cardNumber),
    masked: ({ tenant, cardNumber }) => keyIn(tenant, maskedCardNumber(cardNumber)),
  },
});

export const transactions = defineCollection<CardTransaction>('transactions', {
  key: ({ tenant, txnId }) => keyIn(tenant, txnId),
  indexes: { kit: ({ tenant, kitNo }) => keyIn(tenant, kitNo) },
});

export const orders = defineCollection<CardOrder>('orders', {
  key: ({ tenant, orderId }) => keyIn(tenant, orderId),
  indexes: { tenant: ({ tenant }) => tenant },
});

export const placements = defineCollection<Placement>('placements', {
  key: ({ tenant, kitNo }) => keyIn(tenant, kitNo),
  indexes: { tenant: ({ tenant }) => tenant },
});

export const files = defineCollection<OrderFile>('files', {
  key: ({ tenant, fileName }) => keyIn(tenant, fileName),
});

/** Everything the Customer Service stores. */
export const customerCollections = [customers, cards, transactions, orders, placements, files];
