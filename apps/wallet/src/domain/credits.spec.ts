import fc from 'fast-check';
import { buyCredits, consumeCredits, CREDIT_PACKS, OPERATION_PRICES, priceOf, requirePack } from './credits';
import { quoteRate } from './fx-rate';
import { NOON, refusal, sampleWallet } from './spec-support';

const pack = requirePack('pack_100');
const order = { entryId: 'e', transactionId: 't', pack, price: pack.price };

describe('requirePack', () => {
  it('refuses a pack that is not sold', () => {
    expect(() => requirePack('pack_7')).toThrow(refusal('ERR_WALLET_BAD_REQUEST', { reason: 'UNKNOWN_PACK' }));
    const message = expect.stringContaining('must be one of pack_100, pack_1000, pack_10000') as string;
    const details = expect.objectContaining({
      fields: [expect.objectContaining({ field: 'packId', message })],
    }) as object;
    expect(() => requirePack('pack_7')).toThrow(expect.objectContaining({ details }));
  });
});

describe('priceOf', () => {
  it('converts the dollars of the pack', () => {
    expect(priceOf(pack, undefined)).toBe(1_000);
    expect(priceOf(pack, quoteRate({ base: 'USD', quote: 'JPY' }, 'r', NOON))).toBe(1_500);
  });
});

describe('buyCredits', () => {
  it('pays from the balance as one change', () => {
    const { wallet, transaction, entry } = buyCredits(sampleWallet({ balance: 1_000 }), order, NOON);
    expect(wallet).toMatchObject({ balance: 0, credits: 100, version: 2 });
    expect(transaction).toMatchObject({ type: 'credit_purchase', amount: 1_000, balanceAfter: 0 });
    expect(entry).toMatchObject({ kind: 'purchase', credits: 100, balanceAfter: 100 });
  });

  it('leaves the balance alone when a payment method pays', () => {
    const { wallet, transaction } = buyCredits(sampleWallet(), { ...order, paymentMethodId: 'pm' }, NOON);
    expect(wallet).toMatchObject({ balance: 0, credits: 100 });
    expect(transaction).toMatchObject({ paymentMethodId: 'pm', amount: 1_000, balanceAfter: 0 });
  });

  it('needs the funds', () => {
    expect(() => buyCredits(sampleWallet({ balance: 999 }), order, NOON)).toThrow(
      refusal('ERR_WALLET_INSUFFICIENT_BALANCE'),
    );
  });
});

describe('consumeCredits', () => {
  const use = { entryId: 'e', operation: 'zar_ensemble', quantity: 2 } as const;

  it('takes the price of each use', () => {
    const { wallet, entry } = consumeCredits(sampleWallet({ credits: 130 }), use, NOON);
    expect(wallet).toMatchObject({ credits: 10, version: 2 });
    expect(entry).toMatchObject({ kind: 'consume', credits: 120, balanceAfter: 10, operation: 'zar_ensemble' });
  });

  it('takes another price when told', () => {
    expect(consumeCredits(sampleWallet({ credits: 130 }), { ...use, unitCredits: 1 }, NOON).wallet.credits).toBe(128);
  });

  it('never goes below nothing', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 100 }), (credits, quantity) => {
        const wallet = sampleWallet({ credits });
        const run = () => consumeCredits(wallet, { ...use, quantity }, NOON).wallet.credits;
        if (quantity * 60 <= credits) expect(run()).toBe(credits - quantity * 60);
        else expect(run).toThrow(refusal('ERR_WALLET_INSUFFICIENT_CREDITS', { credits, requested: quantity * 60 }));
      }),
    );
  });
});

describe('what is for sale', () => {
  it('is the table of the contract (§3.9)', () => {
    expect(CREDIT_PACKS.map(({ id, credits, price, currency }) => [id, credits, price, currency])).toEqual([
      ['pack_100', 100, 1_000, 'USD'],
      ['pack_1000', 1_000, 9_000, 'USD'],
      ['pack_10000', 10_000, 80_000, 'USD'],
    ]);
    expect(OPERATION_PRICES).toEqual({ ai_chat_query: 5, image_generation: 20, zar_ensemble: 60 });
  });

  it.each(CREDIT_PACKS)('$id adds its credits, no more and no fewer, for its price', (bought) => {
    const rich = sampleWallet({ balance: 80_000, credits: 7 });
    const { wallet, entry } = buyCredits(rich, { ...order, pack: bought, price: bought.price }, NOON);
    expect([wallet.credits, wallet.balance, entry.balanceAfter]).toEqual([
      7 + bought.credits,
      80_000 - bought.price,
      7 + bought.credits,
    ]);
  });
});
