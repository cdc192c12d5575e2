import type { Transaction } from '@sadpath/store';
import type { Card } from '../domain/card';
import type { Cardholder } from '../domain/cardholder';
import { requireOwned } from '../domain/owned';
import type { Wallet } from '../domain/wallet';
import { cardholders, cards, wallets } from '../issuing.collections';
import type { Visit } from './visit';

/** Stage P10: the program's cardholder. Throws the not-found codes of contract §5.4. */
export async function findCardholder(tx: Transaction, { scope }: Visit, id: number): Promise<Cardholder> {
  return requireOwned(await tx.get(cardholders, String(id)), scope, 'Cardholder');
}

/** Stage P10: the program's card. Throws the not-found codes of contract §5.4. */
export async function findCard(tx: Transaction, { scope }: Visit, id: number): Promise<Card> {
  return requireOwned(await tx.get(cards, String(id)), scope, 'Card');
}

/** Stage P10: the program's wallet. Throws the not-found codes of contract §5.4. */
export async function findWallet(tx: Transaction, { scope }: Visit, id: number): Promise<Wallet> {
  return requireOwned(await tx.get(wallets, String(id)), scope, 'Wallet');
}

/** A card of the program with its holder, who lives in the same program. */
export async function findCardWithHolder(
  tx: Transaction,
  visit: Visit,
  cardId: number,
): Promise<{ readonly card: Card; readonly holder: Cardholder }> {
  const card = await findCard(tx, visit, cardId);
  return { card, holder: await findCardholder(tx, visit, card.cardholderId) };
}
