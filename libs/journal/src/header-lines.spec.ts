import { headersOf, linesOf } from './header-lines';

describe('headers as lines', () => {
  it('are the same headers when they are read', () => {
    const headers = { a: 'plain', list: ['x', 'y'], colon: 'a:b=c', none: undefined, empty: '' };
    expect(headersOf(linesOf(headers))).toEqual({ a: 'plain', list: ['x', 'y'], colon: 'a:b=c', empty: '' });
    expect(Object.keys(headersOf(linesOf(headers)))).toEqual(['a', 'list', 'colon', 'empty']);
  });

  it('are none where there are none', () => {
    expect(headersOf(linesOf({}))).toEqual({});
  });
});
