import { parseInstant } from '@sadpath/clock';
import { keyIn } from '@sadpath/dcms';
import { defineCollection } from '@sadpath/store';
import type { Card } from './domain/card';
import { maskedCardNumber } from './domain/card-number';
import type { CardOrder } from './domain/card-order';
import { mobilesOf, type Customer } from './domain/customer';
import type { Opening, Stray, Untold } from './domain/opening';
import type { OrderFile } from './domain/order-file';
import type { Placement } from './domain/placement';
import type { CardTransaction } from './domain/swipe';
import type { WalletLoad } from './domain/wallet-load';

/** Characters of `YYYY-MM-DD`. */
const DATE = 10;

const namesCustomer = {
  '/entityId': {
    to: 'customers',
    keys: ({ tenant, entityId }: { readonly tenant: string; readonly entityId: string }) => keyIn(tenant, entityId),
  },
};
const namesCard = {
  '/kitNo': {
    to: 'cards',
    keys: ({ tenant, kitNo }: { readonly tenant: string; readonly kitNo: string }) => keyIn(tenant, kitNo),
  },
};

/** What the Customer Service stores. */
export const customerCollections = {
  customers: defineCollection<Customer>('customers', {
    key: ({ tenant, entityId }) => keyIn(tenant, entityId),
    indexes: {
      mobile: (customer) => mobilesOf(customer).map((mobile) => keyIn(customer.tenant, mobile)),
      account: ({ tenant, accountInfo }) => accountInfo.map(({ accountNo }) => keyIn(tenant, accountNo)),
    },
  }),
  cards: defineCollection<Card>('cards', {
    key: ({ tenant, kitNo }) => keyIn(tenant, kitNo),
    indexes: {
      tenant: ({ tenant }) => tenant,
      entity: ({ tenant, entityId }) => keyIn(tenant, entityId),
      account: ({ tenant, accountNo }) => keyIn(tenant, accountNo),
      number: ({ tenant, cardNumber }) => keyIn(tenant, cardNumber),
      masked: ({ tenant, cardNumber }) => keyIn(tenant, maskedCardNumber(cardNumber)),
    },
    references: namesCustomer,
    constraints: {
      '/cardNumber': { says: 'must be 16 digits', holds: ({ cardNumber }) => /^\d{16}$/.test(cardNumber) },
      '/expiryDate': {
        says: 'must be a day, as YYYY-MM-DD',
        holds: ({ expiryDate }) => expiryDate.length === DATE && parseInstant(expiryDate) !== undefined,
      },
      '/pin': {
        says: 'must have a verification unless it is NOT_SET',
        holds: ({ pin }) => (pin.state === 'NOT_SET') === (pin.verification === null),
      },
    },
  }),
  transactions: defineCollection<CardTransaction>('transactions', {
    key: ({ tenant, txnId }) => keyIn(tenant, txnId),
    indexes: {
      kit: ({ tenant, kitNo }) => keyIn(tenant, kitNo),
      entity: ({ tenant, entityId }) => keyIn(tenant, entityId),
    },
    references: { ...namesCustomer, ...namesCard },
  }),
  openings: defineCollection<Opening>('openings', { key: ({ tenant, entityId }) => keyIn(tenant, entityId) }),
  untold: defineCollection<Untold>('untold', { key: ({ tenant, entityId }) => keyIn(tenant, entityId) }),
  strays: defineCollection<Stray>('strays', { key: ({ tenant, requestId }) => keyIn(tenant, requestId) }),
  loads: defineCollection<WalletLoad>('loads', {
    key: ({ tenant, txnId }) => keyIn(tenant, txnId),
    indexes: { kit: ({ tenant, kitNo }) => keyIn(tenant, kitNo) },
    references: namesCard,
  }),
  orders: defineCollection<CardOrder>('orders', {
    key: ({ tenant, orderId }) => keyIn(tenant, orderId),
    indexes: { tenant: ({ tenant }) => tenant },
  }),
  placements: defineCollection<Placement>('placements', {
    key: ({ tenant, kitNo }) => keyIn(tenant, kitNo),
    indexes: { tenant: ({ tenant }) => tenant },
  }),
  files: defineCollection<OrderFile>('files', { key: ({ tenant, fileName }) => keyIn(tenant, fileName) }),
};
