import { valueTest } from './value-pattern';

describe('a matcher of WireMock', () => {
  it.each([
    ['plain', 'plain', 'other'],
    [{ equalTo: 'a' }, 'a', 'A'],
    [{ equalTo: 'A', caseInsensitive: true }, 'a', 'b'],
    [{ contains: 'b' }, 'abc', 'ac'],
    [{ doesNotContain: 'b' }, 'ac', 'abc'],
    [{ matches: '^a+$' }, 'aa', 'ab'],
    [{ doesNotMatch: '^a+$' }, 'ab', 'aa'],
    [{ contains: 'a', doesNotContain: 'b' }, 'ac', 'ab'],
    [{ absent: true }, undefined, 'a'],
    [{ equalTo: 'a' }, 'a', undefined],
    [{ doesNotContain: 'b' }, 'a', undefined],
  ])('%j takes %j and not %j', (matcher, taken, refused) => {
    const test = valueTest(matcher, '/member');
    expect([test(taken), test(refused)]).toEqual([true, false]);
  });

  it('that nobody knows is refused', () => {
    expect(() => valueTest({ equalsTo: 'a' }, '/member')).toThrow('no matcher is called equalsTo');
  });
});
