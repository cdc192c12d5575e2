import { keyIn } from '@sadpath/dcms';
import { defineCollection } from '@sadpath/store';
import { CARD, CUSTOMER, ORDER, PLACEMENT, TRANSACTION } from './customer.constraints';
import type { Card } from './domain/card';
import { maskedCardNumber } from './domain/card-number';
import type { CardOrder } from './domain/card-order';
import { expiresAt } from './domain/expiry-date';
import { mobilesOf, type Customer } from './domain/customer';
import type { Opening, Stray, Untold } from './domain/opening';
import type { OrderFile } from './domain/order-file';
import type { Placement } from './domain/placement';
import type { CardTransaction } from './domain/swipe';
import type { WalletLoad } from './domain/wallet-load';

interface HasAccount {
  readonly tenant: string;
  readonly entityId: string;
  readonly accountNo: string;
}

const namesCustomer = {
  '/entityId': {
    to: 'customers',
    keys: ({ tenant, entityId }: { readonly tenant: string; readonly entityId: string }) => keyIn(tenant, entityId),
  },
};
/** What moves on an account is its holder's. */
const namesAccount = {
  '/accountNo': {
    to: 'customers',
    keys: ({ tenant, entityId, accountNo }: HasAccount) => keyIn(tenant, `${entityId}/${accountNo}`),
    by: ({ tenant, entityId, accountInfo }: Customer) =>
      accountInfo.map(({ accountNo }) => keyIn(tenant, `${entityId}/${accountNo}`)),
    tells: ({ entityId }: HasAccount) => `must be an account of ${entityId}`,
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
    constraints: CUSTOMER,
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
    references: { ...namesCustomer, ...namesAccount },
    constraints: CARD,
    awaited: {
      '/status': {
        says: 'must not be EXPIRED_CARD',
        since: ({ status, expiryDate }) => (status === 'EXPIRED_CARD' ? expiresAt(expiryDate) : undefined),
      },
    },
  }),
  transactions: defineCollection<CardTransaction>('transactions', {
    key: ({ tenant, txnId }) => keyIn(tenant, txnId),
    indexes: {
      kit: ({ tenant, kitNo }) => keyIn(tenant, kitNo),
      entity: ({ tenant, entityId }) => keyIn(tenant, entityId),
    },
    references: { ...namesCustomer, ...namesAccount, '/kitNo': { ...namesCard['/kitNo'], sharing: ['entityId'] } },
    constraints: TRANSACTION,
  }),
  openings: defineCollection<Opening>('openings', { key: ({ tenant, entityId }) => keyIn(tenant, entityId) }),
  untold: defineCollection<Untold>('untold', { key: ({ tenant, entityId }) => keyIn(tenant, entityId) }),
  strays: defineCollection<Stray>('strays', {
    key: ({ tenant, requestId }) => keyIn(tenant, requestId),
    references: {
      '/turned/kitNo': {
        to: 'cards',
        keys: ({ tenant, turned }) => (turned === undefined ? undefined : keyIn(tenant, turned.kitNo)),
      },
    },
  }),
  loads: defineCollection<WalletLoad>('loads', {
    key: ({ tenant, txnId }) => keyIn(tenant, txnId),
    indexes: { kit: ({ tenant, kitNo }) => keyIn(tenant, kitNo) },
    references: namesCard,
  }),
  orders: defineCollection<CardOrder>('orders', {
    key: ({ tenant, orderId }) => keyIn(tenant, orderId),
    indexes: { tenant: ({ tenant }) => tenant },
    distinct: { number: ({ tenant, number }) => keyIn(tenant, String(number)) },
    constraints: ORDER,
  }),
  placements: defineCollection<Placement>('placements', {
    key: ({ tenant, kitNo }) => keyIn(tenant, kitNo),
    indexes: { tenant: ({ tenant }) => tenant },
    constraints: PLACEMENT,
  }),
  files: defineCollection<OrderFile>('files', { key: ({ tenant, fileName }) => keyIn(tenant, fileName) }),
};
