import fc from 'fast-check';
import { cardFixtures, cardholderFixtures, walletFixtures } from '../issuing.fixtures';
import type { Balances } from './balances';
import type { Card } from './card';
import { withAnnounced, withCleared } from './deposit';
import { authorizePurchase } from './spend';
import {
  requireOtherWallet,
  transferFingerprint,
  transferToCard,
  transferToWallet,
  type TransferOrder,
} from './transfer';
import type { Wallet } from './wallet';

const card = cardFixtures(0)[0]!;
const closed = cardFixtures(0)[3]!;
const [operations, travel] = walletFixtures(0) as [Wallet, Wallet];
const cleo = cardholderFixtures(0).find(({ cardholderId }) => cardholderId === 1003)!;
const stamp = { transId: 90_001, now: 0 };
const spendStamp = { transId: 'TX-1', authRefNum: 'AU-1', now: 0 };
const order: TransferOrder = { sourceWalletId: 3001, destinationType: 1, destinationId: 5001, amount: 25_000 };
const code = (expected: string): Error => expect.objectContaining({ code: expected });

describe('transfer', () => {
  it('moves both balances on both sides', () => {
    const { source, target, transaction } = transferToCard(
      order,
      { source: operations, target: card, holder: cleo },
      stamp,
    );
    expect(source.balances).toEqual({ ledger: 475_000, available: 475_000 });
    expect(target.balances).toEqual({ ledger: 125_000, available: 125_000 });
    expect(transaction).toMatchObject({
      type: 'wallet_to_card',
      status: 'completed',
      amount: 25_000,
      cardholderId: 1003,
    });
  });

  it('tells too little money from money that has not cleared', () => {
    const announced = withAnnounced(travel, 5_000);
    const send = (amount: number) => () =>
      transferToWallet({ ...order, amount }, { source: announced, target: operations }, stamp);
    expect(send(5_000)).toThrow(code('funds_not_cleared'));
    expect(send(5_001)).toThrow(code('insufficient_funds'));
  });

  it('asks for an approved cardholder before an open card, and for both before the money', () => {
    const send =
      (target: Card, holder = cleo) =>
      () =>
        transferToCard({ ...order, amount: 99_999_999 }, { source: operations, target, holder }, stamp);
    expect(send(closed, { ...cleo, status: 'deleted' })).toThrow(code('compliance_restricted'));
    expect(send(closed)).toThrow(code('card_closed'));
    expect(send(card)).toThrow(code('insufficient_funds'));
  });

  it('never goes from a wallet to itself, though a card may have the same number', () => {
    expect(() => requireOtherWallet({ ...order, destinationType: 0, destinationId: 3001 })).toThrow(
      code('transfer_same_wallet'),
    );
    expect(() => requireOtherWallet({ ...order, destinationId: 3001 })).not.toThrow();
  });

  it('is the same as another only when everything is', () => {
    expect(transferFingerprint({ ...order })).toBe(transferFingerprint(order));
    expect(transferFingerprint({ ...order, description: '' })).not.toBe(transferFingerprint(order));
  });
});

describe('authorizePurchase', () => {
  it('sets the money aside', () => {
    const spent = authorizePurchase(card, { amount: 1_250, merchantName: 'SHOP' }, spendStamp);
    expect(spent.card.balances).toEqual({ ledger: 100_000, available: 98_750 });
    expect(spent.transaction).toMatchObject({ status: 'authorized', merchantName: 'SHOP' });
  });

  it.each([
    [{ ...card, status: 'onHold' as const }, 1, 'card_not_active'],
    [card, 500_001, 'over_limit'],
    [card, 100_001, 'insufficient_funds'],
  ])('records a decline and leaves the money: %#', (which, amount, declineReason) => {
    const spent = authorizePurchase(which, { amount }, spendStamp);
    expect(spent.card).toBe(which);
    expect(spent.transaction).toMatchObject({ status: 'declined', declineReason });
  });
});

describe('balances', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constantFrom('announce', 'spend', 'toCard', 'toWallet'),
      amount: fc.integer({ min: 1, max: 400_000 }),
    }),
    fc.record({ kind: fc.constant('clear'), amount: fc.constant(0) }),
  );

  it('stay in order and conserve the money, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = { source: operations, target: travel, card };
        const books = { announced: [] as number[], deposited: 0, setAside: 0 };
        for (const { kind, amount } of steps) play(world, books, { kind, amount });
        const all: Balances[] = [world.source.balances, world.target.balances, world.card.balances];
        const pending = books.announced.reduce((sum, amount) => sum + amount, 0);
        for (const { ledger, available } of all) expect(ledger >= available && available >= 0).toBe(true);
        expect(all.reduce((sum, { ledger }) => sum + ledger, 0)).toBe(600_000 + books.deposited);
        expect(all.reduce((sum, { available }) => sum + available, 0)).toBe(
          600_000 + books.deposited - pending - books.setAside,
        );
      }),
    );
  });
});

interface World {
  source: Wallet;
  target: Wallet;
  card: Card;
}

function play(
  world: World,
  books: { announced: number[]; deposited: number; setAside: number },
  step: { kind: string; amount: number },
): void {
  const { kind, amount } = step;
  if (kind === 'announce') {
    world.target = withAnnounced(world.target, amount);
    books.announced.push(amount);
    books.deposited += amount;
  }
  if (kind === 'clear') world.target = withCleared(world.target, books.announced.shift() ?? 0);
  if (kind === 'spend') {
    const spent = authorizePurchase(world.card, { amount }, spendStamp);
    if (spent.transaction.status === 'authorized') books.setAside += amount;
    world.card = spent.card;
  }
  if (kind === 'toCard' && amount <= world.source.balances.available) {
    const moved = transferToCard(
      { ...order, amount },
      { source: world.source, target: world.card, holder: cleo },
      stamp,
    );
    Object.assign(world, { source: moved.source, card: moved.target });
  }
  if (kind === 'toWallet' && amount <= world.target.balances.available) {
    const moved = transferToWallet({ ...order, amount }, { source: world.target, target: world.source }, stamp);
    Object.assign(world, { target: moved.source, source: moved.target });
  }
}
