import { judgeOfMemory } from './watch-memory';

const MIB = 1024 * 1024;
const verdictsOn = (...megabytes: readonly number[]): readonly boolean[] => {
  const isGrown = judgeOfMemory();
  return megabytes.map((size) => isGrown(size * MIB));
};

describe('a process', () => {
  it('of ordinary size collects as V8 thinks it right', () => {
    expect(verdictsOn(110, 180, 250, 300, 120, 299)).toEqual([false, false, false, false, false, false]);
  });

  it('that grows large collects once for each step of its growth', () => {
    expect(verdictsOn(290, 310, 340, 358, 359, 410)).toEqual([false, true, false, false, true, true]);
  });

  it('that stays large is left alone', () => {
    expect(verdictsOn(400, ...Array.from({ length: 50 }, () => 400))).toEqual([
      true,
      ...Array.from({ length: 50 }, () => false),
    ]);
  });

  it('that has shrunk and grows again collects again', () => {
    expect(verdictsOn(400, 330, 370, 379)).toEqual([true, false, false, true]);
    expect(verdictsOn(400, 150, 290, 301)).toEqual([true, false, false, true]);
  });
});
