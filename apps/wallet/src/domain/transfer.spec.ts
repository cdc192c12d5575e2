import fc from 'fast-check';
import { NOON, refusal, sampleWallet } from './spec-support';
import { requireOwnCurrency, requireSameCurrency, transfer } from './transfer';

const source = sampleWallet({ balance: 100 });
const target = sampleWallet({ id: 'other', balance: 5 });
const ids = { groupId: 'g', debitId: 'out', creditId: 'in' };

describe('transfer', () => {
  it('makes two legs of one group that name each other', () => {
    const { debit, credit } = transfer({ source, target }, { ...ids, amount: 30, reference: 'r' }, NOON);
    expect(debit.transaction).toMatchObject({ type: 'transfer_out', groupId: 'g', relatedId: 'other', reference: 'r' });
    expect(credit.transaction).toMatchObject({
      type: 'transfer_in',
      groupId: 'g',
      relatedId: 'wallet',
      reference: null,
    });
  });

  it('neither makes nor loses money', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (amount) => {
        const { debit, credit } = transfer({ source, target }, { ...ids, amount }, NOON);
        expect(debit.wallet.balance + credit.wallet.balance).toBe(105);
      }),
    );
  });

  it('needs the funds of the source', () => {
    expect(() => transfer({ source, target }, { ...ids, amount: 101 }, NOON)).toThrow(
      refusal('ERR_WALLET_INSUFFICIENT_BALANCE'),
    );
  });
});

describe('currencies of a request', () => {
  const euro = sampleWallet({ currency: 'EUR' });
  const mismatch = refusal('ERR_WALLET_BAD_REQUEST', { reason: 'CURRENCY_MISMATCH' });

  it('must be those of both wallets', () => {
    expect(() => requireSameCurrency(source, target, 'toWalletId')).not.toThrow();
    expect(() => requireSameCurrency(source, euro, 'toWalletId')).toThrow(mismatch);
  });

  it('may be left out, else must be the own', () => {
    expect(() => requireOwnCurrency(source, undefined)).not.toThrow();
    expect(() => requireOwnCurrency(source, 'USD')).not.toThrow();
    expect(() => requireOwnCurrency(source, 'EUR')).toThrow(mismatch);
  });
});
