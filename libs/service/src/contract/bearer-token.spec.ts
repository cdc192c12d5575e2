import { bearerOf } from './bearer-token';

describe('bearerOf', () => {
  it.each([
    ['Bearer abc', 'abc'],
    ['bearer  abc', 'abc'],
    [' Bearer abc ', 'abc'],
    ['Basic abc', undefined],
    ['Bearer', undefined],
    ['Bearer a b', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j holds %j', (header, token) => {
    expect(bearerOf(header)).toBe(token);
  });
});
