import type { CoverageRegister, Meeting, Pair } from '@sadpath/spaces';

const frozen: Pair = { service: 'bank', operation: 'pay', code: 'bank/FROZEN' };

const meeting = (change: Partial<Meeting> = {}, pair = frozen): Meeting => ({
  counter: { pairOf: () => pair },
  operation: {},
  code: 'FROZEN',
  raiser: 'bank',
  outcome: 'natural',
  space: 'a',
  label: undefined,
  at: 1_000,
  ...change,
});

/** What every register of coverage promises; `begin` makes an empty one. */
export function registerContract(begin: () => Promise<CoverageRegister>): void {
  describe('counts what was met', () => {
    it('naturally and by force apart, with its first and its last instant', async () => {
      const register = await begin();
      await Promise.all([register.add(meeting()), register.add(meeting({ outcome: 'forced', at: 2_000 }))]);
      await register.add(meeting({}, { ...frozen, code: '' }));
      const pairs = await register.list();
      expect(pairs).toHaveLength(2);
      expect(pairs).toContainEqual({
        ...{ service: 'bank', operation: 'pay', code: 'bank/FROZEN', natural: 1, forced: 1 },
        ...{ firstAt: 1_000, lastAt: 2_000, spaces: [{ id: 'a' }] },
      });
    });

    it('and remembers the first five spaces, with their labels', async () => {
      const register = await begin();
      for (const id of ['a', 'b', 'a', 'c', 'd', 'e', 'f'])
        await register.add(meeting({ space: id, label: `test ${id}` }));
      const [pair] = await register.list();
      expect(pair?.natural).toBe(7);
      expect(pair?.spaces).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: `test ${id}` })));
    });
  });

  it('adds what others have counted', async () => {
    const register = await begin();
    await register.add(meeting({ at: 5_000 }));
    await register.merge(await register.list());
    await register.merge([{ ...frozen, code: 'bank/LIMIT', natural: 0, forced: 3, firstAt: 1, lastAt: 2, spaces: [] }]);
    const counts = (await register.list()).map(({ code, natural, forced }) => [code, natural, forced]);
    expect(counts.sort()).toEqual([
      ['bank/FROZEN', 2, 0],
      ['bank/LIMIT', 0, 3],
    ]);
  });

  it('counts a pair in one place, whichever object stands for it', async () => {
    const register = await begin();
    for (const pair of [frozen, { ...frozen }, frozen]) await register.add(meeting({}, pair));
    expect((await register.list()).map(({ natural }) => natural)).toEqual([3]);
  });

  it('counts nothing for what is no pair, and all of what comes at once', async () => {
    const register = await begin();
    await register.add(meeting({ counter: { pairOf: () => undefined } }));
    for (let i = 0; i < 100; i += 1) await register.add(meeting());
    expect((await register.list()).map(({ natural }) => natural)).toEqual([100]);
  });

  it('begins anew', async () => {
    const register = await begin();
    await register.add(meeting());
    await register.clear();
    expect(await register.list()).toEqual([]);
    await register.add(meeting({ at: 3_000 }));
    expect((await register.list()).map(({ natural, firstAt }) => [natural, firstAt])).toEqual([[1, 3_000]]);
  });
}
