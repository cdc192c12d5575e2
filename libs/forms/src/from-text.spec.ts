import { fromText } from './from-text';

describe('the text of a query or a path', () => {
  it.each([
    ['integer', '5', 5],
    ['integer', '-5', -5],
    ['integer', '5.0', '5.0'],
    ['integer', '', ''],
    ['integer', '1e3', '1e3'],
    ['integer', '12345678901234567', '12345678901234567'],
    ['number', '5', 5],
    ['number', '-0.25', -0.25],
    ['number', '5.', '5.'],
    ['number', '.5', '.5'],
    ['number', ' 5', ' 5'],
    ['boolean', 'true', true],
    ['boolean', 'false', false],
    ['boolean', 'TRUE', 'TRUE'],
    ['string', '5', '5'],
    ['array', 'a', ['a']],
    ['array', ['a', 'b'], ['a', 'b']],
  ] as const)('as %s: %j is read as %j', (type, text, value) => {
    expect(fromText(text, type)).toEqual(value);
  });

  it('stays what it is where it is none', () => {
    expect(fromText(undefined, 'integer')).toBeUndefined();
  });
});
