import { only } from '@sadpath/forms';
import type { Card } from '../domain/card';
import type { Customer, LinkedAccount } from '../domain/customer';
import { LinkedAccountResponse } from './account.response.dto';
import { cardView } from './card.view';
import { channelLimitView } from './preferences.view';

/** An account as answers show it. */
export const accountView: (account: LinkedAccount) => LinkedAccountResponse = only(LinkedAccountResponse);

/** The accounts a card draws on, its transit accounts included (contracts/debit.md §3.3.7). */
export function linkedAccountsView(customer: Customer, card: Card) {
  const linked = customer.accountInfo.filter(({ accountNo }) => accountNo === card.accountNo).map(accountView);
  return { entityId: customer.entityId, kitNo: card.kitNo, linkedAccounts: [...linked, ...offlineAccounts(card)] };
}

/** The account of a card found by its number, with the limits in force (contracts/debit.md §3.3.4). */
export function cardAccountView(customer: Customer, card: Card) {
  const account = customer.accountInfo.find(({ accountNo }) => accountNo === card.accountNo);
  return {
    entityId: customer.entityId,
    accountInfo: {
      accountNo: card.accountNo,
      accountStatus: account?.accountStatus ?? null,
      accountType: account?.accountType ?? null,
      kitDetails: {
        ...cardView(card),
        domestic: channelLimitView(card.preferences.domestic),
        international: channelLimitView(card.preferences.international),
      },
    },
  };
}

/** A card that was ever loaded has a transit account for what is on the chip and one for what waits. */
function offlineAccounts(card: Card) {
  if (card.wallet.services.length === 0) return [];
  return ['GLOBAL_OFFLINE_PRODUCT', 'GLOBAL_OFFLINE_STAGED_PRODUCT'].map((product, index) => ({
    accountNo: `${card.kitNo}0${String(index + 1)}`,
    accountStatus: 'ACTIVE',
    accountType: 'OFFLINE',
    accountsCurrency: 'INR',
    defaultAccount: false,
    isPrimary: false,
    product,
  }));
}
