import { SecondaryKey } from './secondary-key';

function keyOf(...pairs: readonly (readonly [value: string, key: string])[]): SecondaryKey {
  const index = new SecondaryKey();
  for (const [value, key] of pairs) index.add(value, key);
  return index;
}

describe('a secondary key', () => {
  it('has all documents of a value, each once', () => {
    const index = keyOf(['new', 'a'], ['new', 'a'], ['new', 'b'], ['new', 'c'], ['used', 'd']);
    expect([...index.of('new')].sort()).toEqual(['a', 'b', 'c']);
    expect([...index.of('used')]).toEqual(['d']);
    expect([...index.of('gone')]).toEqual([]);
  });

  it('loses the document that leaves a value, and no other', () => {
    const index = keyOf(['new', 'a'], ['new', 'b'], ['used', 'c']);
    index.remove('new', 'a');
    index.remove('used', 'a');
    expect([...index.of('new')]).toEqual(['b']);
    expect([...index.of('used')]).toEqual(['c']);
    index.remove('new', 'b');
    index.remove('used', 'c');
    expect([...index.of('new'), ...index.of('used')]).toEqual([]);
    index.add('new', 'a');
    expect([...index.of('new')]).toEqual(['a']);
  });
});
