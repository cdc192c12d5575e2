import { GoneSpaces } from './gone-spaces';

const BOUNDS = { goneSpaces: 2, goneSpaceMs: 1_000 };

describe('the names of spaces that were pushed out', () => {
  it('are known as long as they are remembered, and no longer', () => {
    const gone = new GoneSpaces(BOUNDS);
    gone.add('a', true, 0);
    expect([gone.has('a', 0), gone.has('a', 1_000), gone.has('b', 0)]).toEqual([true, true, false]);
    expect(gone.has('a', 1_001)).toBe(false);
    // Forgotten is forgotten, though the clock is set back.
    expect(gone.has('a', 0)).toBe(false);
  });

  it.each([true, false])('are so many at most, the latest (set up: %s)', (isKept) => {
    const gone = new GoneSpaces(BOUNDS);
    for (const id of ['a', 'b', 'a', 'c']) gone.add(id, isKept, 0);
    expect(['a', 'b', 'c'].map((id) => gone.has(id, 0))).toEqual([true, false, true]);
  });

  it('that somebody had set up outlive a flood of those that mere requests made', () => {
    const gone = new GoneSpaces(BOUNDS);
    gone.add('kept', true, 0);
    for (const id of ['a', 'b', 'c', 'd']) gone.add(id, false, 0);
    expect(['kept', 'a', 'c', 'd'].map((id) => gone.has(id, 0))).toEqual([true, false, true, true]);
  });

  it('are gone once they are forgotten', () => {
    const gone = new GoneSpaces(BOUNDS);
    gone.add('a', true, 0);
    gone.forget('a');
    expect(gone.has('a', 0)).toBe(false);
  });
});
