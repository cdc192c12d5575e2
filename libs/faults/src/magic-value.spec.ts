import { findMagicCodes } from './magic-value';

describe('a magic value', () => {
  it.each([
    ['a text', 'sbx:card.not.found'],
    ['a text in a sentence', 'please fail with sbx:card.not.found now'],
    ['a member', { note: 'sbx:card.not.found' }],
    ['a member at any depth', { a: [{ b: { c: ['x', 'sbx:card.not.found'] } }] }],
    ['a path', '/cards/sbx:card.not.found/lock'],
    ['a path in which it is escaped', '/cards/sbx%3Acard.not.found/lock'],
    ['the end of a sentence', 'fails with sbx:card.not.found.'],
  ])('is found in %s', (_, value) => {
    expect(findMagicCodes(value)).toEqual(['card.not.found']);
  });

  it.each([undefined, null, 7, true, 'sbx', 'sbx:', 'card.not.found', { 'sbx:card.not.found': 1 }, '/cards/%E0%A4%A'])(
    'is not found in %j',
    (value) => {
      expect(findMagicCodes(value)).toEqual([]);
    },
  );

  it('is told once for each code, wherever it stands, up to two', () => {
    expect(findMagicCodes('/path', { q: 'sbx:first' }, { b: ['sbx:first', 'sbx:first and sbx:second'] })).toEqual([
      'first',
      'second',
    ]);
    expect(findMagicCodes(['sbx:a', 'sbx:b and sbx:c'], 'sbx:d')).toEqual(['a', 'b']);
  });
});
