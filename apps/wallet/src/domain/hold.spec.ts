import { DAY } from '@sadpath/clock';
import fc from 'fast-check';
import { cancelHold, capture, lapseHold, placeHold } from './hold';
import { NOON, refusal, sampleWallet } from './spec-support';
import { freeze } from './wallet-status';

const wallet = sampleWallet({ balance: 100 });
const held = placeHold(wallet, { id: 'tx', type: 'debit', amount: 60 }, NOON);

describe('placeHold', () => {
  it('reserves without posting', () => {
    expect(held.wallet).toMatchObject({ balance: 100, held: 60, version: 2 });
    expect(held.transaction).toMatchObject({ status: 'pending', balanceAfter: null, completedAt: null });
  });

  it('needs the funds', () => {
    expect(() => placeHold(held.wallet, { id: 'tx2', type: 'debit', amount: 41 }, NOON)).toThrow(
      refusal('ERR_WALLET_INSUFFICIENT_BALANCE', { available: 40 }),
    );
  });
});

describe('capture', () => {
  it('posts the whole hold by default', () => {
    const { wallet: after, transaction } = capture(held, undefined, NOON + 1);
    expect(after).toMatchObject({ balance: 40, held: 0, version: 3 });
    expect(transaction).toMatchObject({ status: 'completed', amount: 60, balanceAfter: 40, completedAt: NOON + 1 });
  });

  it('frees the rest of a partial capture', () => {
    const { wallet: after, transaction } = capture(held, 10, NOON);
    expect(after).toMatchObject({ balance: 90, held: 0 });
    expect(transaction.amount).toBe(10);
  });

  it('refuses more than is held', () => {
    expect(() => capture(held, 61, NOON)).toThrow(refusal('ERR_WALLET_BAD_REQUEST', { reason: 'AMOUNT_ABOVE_HOLD' }));
  });

  it('refuses a transaction that has ended', () => {
    const done = capture(held, undefined, NOON);
    const details = { reason: 'TERMINAL_STATE', status: 'completed' };
    expect(() => capture(done, undefined, NOON)).toThrow(refusal('ERR_WALLET_TRANSACTION_ALREADY_COMPLETED', details));
  });

  it('needs a usable wallet', () => {
    const onFrozen = { ...held, wallet: freeze(held.wallet, 'review', NOON) };
    expect(() => capture(onFrozen, undefined, NOON)).toThrow(refusal('ERR_WALLET_FROZEN'));
  });

  it('captures and frees exactly what was held', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (hold, part) => {
        fc.pre(part <= hold);
        const placed = placeHold(wallet, { id: 'tx', type: 'debit', amount: hold }, NOON);
        const { wallet: after } = capture(placed, part, NOON);
        expect([after.balance, after.held]).toEqual([100 - part, 0]);
      }),
    );
  });
});

describe('cancelHold', () => {
  it('frees the hold and notes the reason', () => {
    const { wallet: after, transaction } = cancelHold(held, 'changed mind', NOON);
    expect(after).toMatchObject({ balance: 100, held: 0, version: 3 });
    expect(transaction).toMatchObject({ status: 'cancelled', description: 'changed mind', completedAt: null });
  });

  it('works on a frozen wallet', () => {
    const onFrozen = { ...held, wallet: freeze(held.wallet, 'review', NOON) };
    expect(cancelHold(onFrozen, undefined, NOON).wallet.held).toBe(0);
  });

  it('refuses a second time', () => {
    expect(() => cancelHold(cancelHold(held, undefined, NOON), undefined, NOON)).toThrow(
      refusal('ERR_WALLET_TRANSACTION_ALREADY_COMPLETED', { status: 'cancelled' }),
    );
  });
});

describe('lapseHold', () => {
  it('frees the hold', () => {
    const lapsed = lapseHold(held, NOON + 7 * DAY);
    expect(lapsed.wallet.held).toBe(0);
    expect(lapsed.transaction.status).toBe('cancelled');
  });
});
