import { total } from '@sadpath/money';
import fc from 'fast-check';
import { returnedLegs } from './returned-legs';

const amounts = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 5 });
const sum = (legs: readonly { amount: number }[]) => total(legs.map((leg) => leg.amount));

describe('the legs that a reversal takes back', () => {
  it('add up to the amount of the reversal', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), fc.nat(), (legs, seed, more) => {
        const counter = legs.map((amount, index) => ({ accountNo: String(index), amount }));
        const reversed = seed % sum(counter);
        const amount = 1 + (more % (sum(counter) - reversed));
        expect(sum(returnedLegs(counter, reversed, amount))).toBe(amount);
      }),
    );
  });

  it('are each leg in full after any split into two', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), (legs, seed) => {
        const counter = legs.map((amount, index) => ({ accountNo: String(index), amount }));
        const cut = seed % (sum(counter) + 1);
        const both = [...returnedLegs(counter, 0, cut), ...returnedLegs(counter, cut, sum(counter) - cut)];
        for (const leg of filled(counter)) {
          expect(sum(both.filter((each) => each.accountNo === leg.accountNo))).toBe(leg.amount);
        }
      }),
    );
  });
});
