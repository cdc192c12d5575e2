import { luhnDigit } from './luhn';

describe('the Luhn digit', () => {
  it.each([
    ['7992739871', '3'],
    ['608040240170003', '2'],
    ['', '0'],
  ])('of %s is %s', (digits, digit) => {
    expect(luhnDigit(digits)).toBe(digit);
  });

  it('tells any one digit that is mistyped', () => {
    const digits = '608040240170003';
    for (let at = 0; at < digits.length; at++) {
      const wrong = digits.slice(0, at) + String((Number(digits[at]) + 1) % 10) + digits.slice(at + 1);
      expect(luhnDigit(wrong)).not.toBe(luhnDigit(digits));
    }
  });
});
