import { nextFree, type Transaction } from '@sadpath/store';
import { bankRegistrations, cardholders, cards, deposits, wallets, walletTransactions } from './issuing.collections';
import { FIRST_IDS } from './issuing.fixtures';

/** The sequences that number resources, with the collections whose resources share the numbers. */
const NUMBERED = {
  cardholders: { first: FIRST_IDS.cardholders, among: [cardholders] },
  cards: { first: FIRST_IDS.cards, among: [cards] },
  wallets: { first: FIRST_IDS.wallets, among: [wallets] },
  deposits: { first: FIRST_IDS.deposits, among: [deposits, bankRegistrations] },
  transfers: { first: FIRST_IDS.transfers, among: [walletTransactions] },
  'wallet-deposits': { first: FIRST_IDS.walletDeposits, among: [walletTransactions] },
} as const;

/** The number of a new resource; none that is there has it. */
export function nextId(tx: Transaction, name: keyof typeof NUMBERED): Promise<number> {
  const { first, among } = NUMBERED[name];
  return nextFree(tx, { name, first }, async (number) => {
    for (const collection of among) {
      const found: object | undefined = await tx.get<object>(collection, String(number));
      if (found !== undefined) return true;
    }
    return false;
  });
}
