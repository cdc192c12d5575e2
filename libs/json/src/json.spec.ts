import { canonicalJson, isComposite, isObject, someValue } from './index';

describe('a JSON value', () => {
  it.each([
    [{}, true, true],
    [[], false, true],
    [null, false, false],
    ['text', false, false],
    [undefined, false, false],
  ])('%j is an object: %s, has values in it: %s', (value, isOne, hasValues) => {
    expect([isObject(value), isComposite(value)]).toEqual([isOne, hasValues]);
  });

  it.each([
    ['itself', 'x'],
    ['a member', { a: { b: 'x' } }],
    ['an item of a list', { a: [1, ['x']] }],
  ])('is found where it is %s', (_, value) => {
    expect(someValue(value, (each) => each === 'x')).toBe(true);
  });

  it('is not found by the name of a member', () => {
    expect(someValue({ x: 1 }, (each) => each === 'x')).toBe(false);
  });
});

describe('canonical JSON', () => {
  it('is equal whatever the order of members, at any depth', () => {
    expect(canonicalJson({ a: 1, b: [{ c: 1, d: 2 }] })).toBe(canonicalJson({ b: [{ d: 2, c: 1 }], a: 1 }));
  });

  it.each([
    ['another value', { a: 2 }],
    ['another type', { a: '1' }],
    ['another member', { a: 1, b: undefined, c: null }],
    ['a list', [1]],
    ['nothing', undefined],
  ])('differs for %s', (_, other) => {
    expect(canonicalJson(other)).not.toBe(canonicalJson({ a: 1 }));
  });

  it('keeps the order of a list', () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});
