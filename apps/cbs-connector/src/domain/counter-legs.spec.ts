import { counterLegsOf, isBalanced, SETTLEMENT_ACCOUNT } from './counter-legs';

const order = (...counterLegs: [string, number][]) => ({
  accountNo: 'A',
  amount: 200,
  counterLegs: counterLegs.map(([accountNo, amount]) => ({ accountNo, amount })),
});

describe('counter-legs', () => {
  it('are one on the settlement account when none is named', () => {
    expect(counterLegsOf({ amount: 200 })).toEqual([{ accountNo: SETTLEMENT_ACCOUNT, amount: 200 }]);
  });

  it('balance the order when they add up to its amount', () => {
    expect(isBalanced(order(['B', 150], ['C', 50]))).toBe(true);
  });

  it('do not balance the order when they add up to another amount', () => {
    expect(isBalanced(order(['B', 150], ['C', 51]))).toBe(false);
  });

  it('do not balance the order when one is the account itself', () => {
    expect(isBalanced(order(['A', 200]))).toBe(false);
  });
});
