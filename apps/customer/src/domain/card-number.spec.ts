import fc from 'fast-check';
import { luhnDigit } from '@sadpath/money';
import { cardNumberOf, cvvOf, maskedCardNumber } from './card-number';

describe('cardNumberOf', () => {
  it.each([
    ['608040', '4240170001', '6080402401700016'],
    ['608040', '4240170003', '6080402401700032'],
    ['608040', '4240170012', '6080402401700123'],
    ['608040', '4240170010', '6080402401700107'],
  ])('makes the number of BIN %s and kit %s', (bin, kitNo, cardNumber) => {
    expect(cardNumberOf(bin, kitNo)).toBe(cardNumber);
  });

  it('fills up short kit numbers', () => {
    expect(cardNumberOf('608040', '12345678')).toHaveLength(16);
  });

  it('always ends in a digit that makes the Luhn sum a multiple of ten', () => {
    const kits = fc.bigInt({ min: 10_000_000n, max: 9_999_999_999n });
    fc.assert(
      fc.property(kits, (kit) => {
        const cardNumber = cardNumberOf('456789', String(kit));
        expect(luhnDigit(cardNumber.slice(0, -1))).toBe(cardNumber.slice(-1));
      }),
    );
  });
});

describe('maskedCardNumber', () => {
  it('shows the first six and the last four digits', () => {
    expect(maskedCardNumber('6080402401706384')).toBe('608040XXXXXX6384');
  });
});

describe('cvvOf', () => {
  it('is the sevenfold kit number modulo a thousand', () => {
    expect(cvvOf('4240170003')).toBe('021');
    expect(cvvOf('4240170001')).toBe('007');
  });
});
