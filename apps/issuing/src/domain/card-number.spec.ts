import { luhnDigit } from '@sadpath/money';
import fc from 'fast-check';
import { cardNumberOf, lastFour, maskCardNumber } from './card-number';

describe('cardNumberOf', () => {
  it.each([
    [5001, '4000001000050013'],
    [5002, '4000001000050021'],
    [5003, '4000001000050039'],
    [5004, '4000001000050047'],
    [5005, '4000001000050054'],
    [6001, '4000001000060012'],
  ])('gives card %d the number of its fixture', (id, number) => {
    expect(cardNumberOf(id)).toBe(number);
  });

  it('gives every card sixteen digits of its own that pass Luhn', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (id) => {
        const number = cardNumberOf(id);
        expect(number).toHaveLength(16);
        expect(luhnDigit(number.slice(0, -1))).toBe(number.slice(-1));
        expect(number.slice(7, 15)).toBe(String(id).padStart(8, '0'));
      }),
    );
  });
});

describe('maskCardNumber', () => {
  it('leaves four digits', () => {
    expect(maskCardNumber('4000001000050013')).toBe('************0013');
    expect(lastFour('4000001000050013')).toBe('0013');
  });
});
