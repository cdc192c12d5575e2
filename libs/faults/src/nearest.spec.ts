import { nearest } from './nearest';

const CODES = ['ERR_WALLET_FROZEN', 'ERR_WALLET_CLOSED', 'ERR_WALLET_NOT_FOUND', 'ERR_RATE_LIMITED', 'otp.expired'];

describe('nearest', () => {
  it.each([
    ['ERR_WALET_FROZEN', 'ERR_WALLET_FROZEN'],
    ['err_wallet_closed', 'ERR_WALLET_CLOSED'],
    ['otp.expird', 'otp.expired'],
    ['frozen', 'ERR_WALLET_FROZEN'],
    ['WALLET_NOT_FOUND', 'ERR_WALLET_NOT_FOUND'],
  ])('of %s is %s', (word, expected) => {
    expect(nearest(word, CODES)[0]).toBe(expected);
  });

  it('is in the order of distance, and of the alphabet where that is equal', () => {
    expect(nearest('debit', ['edit', 'debits', 'credit'])).toEqual(['debits', 'edit', 'credit']);
    expect(nearest('ab', ['ad', 'ac', 'ax', 'ab'])).toEqual(['ab', 'ac', 'ad']);
  });

  it('gives at most three names, each once', () => {
    expect(nearest('x', [...CODES, ...CODES])).toHaveLength(3);
    expect(nearest('x', [])).toEqual([]);
  });
});
