import { related } from './related';

describe('related', () => {
  it.each<[object, string[], object]>([
    [{ a: 9, b: 5, c: 2 }, ['a = b - c'], { a: 3, b: 5, c: 2 }],
    [{ a: 9, b: 0.1, c: 0.2 }, ['a = b + c'], { a: 0.3, b: 0.1, c: 0.2 }],
    [{ a: 9, b: 5 }, ['a < b'], { a: 4, b: 5 }],
    [{ a: 4.5, b: 5 }, ['a < b'], { a: 4.5, b: 5 }],
    [{ a: 4, b: 5 }, ['a > b'], { a: 6, b: 5 }],
    [{ a: 9, b: 5, c: 0 }, ['a < b', 'c = b - a'], { a: 4, b: 5, c: 1 }],
    [{ a: 5, b: 5 }, ['a != b'], { a: 4, b: 5 }],
    [{ a: 9, b: 5 }, ['a != b'], { a: 9, b: 5 }],
    [{ a: 9, text: 'x' }, [], { a: 9, text: 'x' }],
  ])('%j with %j is %j', (detail, relations, settled) => {
    expect(related(detail as Record<string, unknown>, relations)).toEqual(settled);
  });

  it.each<[object, string[], string[], object]>([
    [{ a: 9, b: 5 }, ['a < b'], ['a'], { a: 9, b: 10 }],
    [{ a: 4, b: 5 }, ['a > b'], ['a'], { a: 4, b: 3 }],
    [{ a: 5, b: 5 }, ['a != b'], ['a'], { a: 5, b: 6 }],
    [{ a: 9, b: 5, c: 2 }, ['a = b - c'], ['a'], { a: 9, b: 11, c: 2 }],
    [{ a: 9, b: 5, c: 2 }, ['a = b - c'], ['a', 'b'], { a: 9, b: 5, c: -4 }],
    [{ a: 9, b: 5, c: 2 }, ['a = b + c'], ['a', 'b'], { a: 9, b: 5, c: 4 }],
    [{ a: 1, b: 50, c: 9 }, ['a > b - c'], ['a', 'c'], { a: 1, b: 9, c: 9 }],
    [{ a: 9, b: 5, c: 0 }, ['a < b', 'c = b - a'], ['a', 'b'], { a: 9, b: 5, c: -4 }],
    [{ a: 9, b: 5, c: 0 }, ['a < b', 'c = b - a'], ['a', 'b', 'c'], { a: 9, b: 5, c: 0 }],
  ])('%j with %j, of which %j are true, is %j', (detail, relations, isTrue, settled) => {
    expect(related(detail as Record<string, unknown>, relations, new Set(isTrue))).toEqual(settled);
  });

  it.each(['a', 'a = text', 'nothing < a', 'a <= b'])('refuses %s', (relation) => {
    expect(() => related({ a: 1, b: 2, text: 'x' }, [relation])).toThrow(TypeError);
  });
});
