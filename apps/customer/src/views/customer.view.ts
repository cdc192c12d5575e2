import { only } from '@sadpath/forms';
import type { Card } from '../domain/card';
import { defaultAccountOf, type Customer } from '../domain/customer';
import { cardView, type Encryption } from './card.view';
import { CustomerResponse } from './customer.response.dto';
import { scopeView, toggleView } from './preferences.view';
import { timeView } from './time.view';

/** A customer with everything that is known of it (contracts/debit.md §3.3.3). */
export function customerView(customer: Customer, cards: readonly Card[]) {
  return only(CustomerResponse)({
    ...customer,
    kitInfo: cards.map((card) => cardView(card)),
    accountKitMapping: cards.map(({ accountNo, kitNo, status }) => ({ accountNo, kitNo, cardStatus: status })),
    createdDate: timeView(customer.createdAt),
    changedDate: timeView(customer.changedAt),
  });
}

/** The default account of a customer with its cards and their preferences. */
export function cifView(customer: Customer, cards: readonly Card[], encrypt?: Encryption) {
  const account = defaultAccountOf(customer);
  const linked = cards.filter(({ accountNo }) => accountNo === account?.accountNo);
  return {
    entityId: customer.entityId,
    accountInfo: {
      accountNo: account?.accountNo ?? null,
      accountType: account?.accountType ?? null,
      kitInfo: linked.map((card) => ({
        ...cardView(card, encrypt),
        domestic: scopeView(card.preferences.domestic),
        international: scopeView(card.preferences.international),
        toggle: toggleView(card),
      })),
    },
  };
}
