import { cardNumberOf, maskedNumber } from './card-number';

describe('a card number', () => {
  it.each([
    ['608040', '4240170001', '6080402401700016'],
    ['608040', '4240170002', '6080402401700024'],
    ['608040', '4240170012', '6080402401700123'],
    ['608040', '4240170003', '6080402401700032'],
    ['608040', '4240170010', '6080402401700107'],
  ])('of BIN %s and kit %s is %s', (bin, kitNo, number) => {
    expect(cardNumberOf(bin, kitNo)).toBe(number);
  });

  it('stays at 16 digits under an eight-digit BIN', () => {
    expect(cardNumberOf('60804012', '4240170001')).toMatch(/^608040120170001\d$/);
  });

  it('fills up a short kit number', () => {
    expect(cardNumberOf('608040', '77')).toMatch(/^608040000000077\d$/);
  });

  it('shows its first six and last four digits', () => {
    expect(maskedNumber('6080402401706384')).toBe('608040XXXXXX6384');
  });
});
