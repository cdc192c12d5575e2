import fc from 'fast-check';
import { NAIRA, refusalOf, stampAt, walletWith } from '../../test/sample-bank';
import { credit, debit, type Entry } from './posting';

describe('posting', () => {
  it('writes a line for each movement with the balance after it', () => {
    const { wallet, entries } = debit(
      walletWith(),
      [
        { category: 'transfer', amount: 20_000 * NAIRA, narration: 'rent' },
        { category: 'fee', amount: 100 * NAIRA },
      ],
      stampAt(),
    );
    expect(wallet.balance).toBe(29_900 * NAIRA);
    expect(entries.map(({ category, balanceAfter, narration }) => [category, balanceAfter, narration])).toEqual([
      ['transfer', 30_000 * NAIRA, 'rent'],
      ['fee', 29_900 * NAIRA, null],
    ]);
  });

  it('writes no line for nothing', () => {
    expect(credit(walletWith(), [{ category: 'fee', amount: 0 }], stampAt())).toEqual({
      wallet: walletWith(),
      entries: [],
    });
  });

  it('refuses to debit more than is available', () => {
    const wallet = walletWith({ held: 40_000 * NAIRA });
    const movement = { category: 'transfer', amount: 10_001 * NAIRA } as const;
    expect(refusalOf(() => debit(wallet, [movement], stampAt())).code).toBe('INSUFFICIENT_FUNDS');
  });

  it('keeps the balance equal to the sum of its lines and never below zero', () => {
    const amounts = fc.array(fc.record({ isDebit: fc.boolean(), amount: fc.nat({ max: 2 ** 40 }) }));
    fc.assert(
      fc.property(amounts, (list) => {
        let wallet = walletWith({ balance: 0 });
        const lines: Entry[] = [];
        for (const { isDebit, amount } of list) {
          if (isDebit && amount > wallet.balance) continue;
          const posting = (isDebit ? debit : credit)(wallet, [{ category: 'transfer', amount }], stampAt());
          ({ wallet } = posting);
          lines.push(...posting.entries);
        }
        const sum = lines.reduce((all, { type, amount }) => all + (type === 'credit' ? amount : -amount), 0);
        expect(wallet.balance).toBe(sum);
        expect(wallet.balance).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
