import { seedOf, UniqueViolation, type SpaceStore } from '../src/index';
import { accounts, idsOf, notes, type Make } from './sample-accounts';

/** What a store promises of dumps and resets. */
export function dumpsContract(make: Make): void {
  describe('a dump', () => {
    it('is JSON and brings another store to the same state', async () => {
      const store = await make();
      await store.transaction(async (tx) => {
        await tx.put(accounts, { id: 'd', owner: 'dan', iban: 'D1' });
        await tx.next('plain');
      });
      const dump = JSON.parse(JSON.stringify(await store.dump())) as Awaited<ReturnType<SpaceStore['dump']>>;
      const other = await make(() => []);
      await other.load(dump);
      expect(await other.dump()).toEqual(dump);
      expect(await other.transaction((tx) => tx.next('plain'))).toBe(2);
      await expect(other.transaction((tx) => tx.put(accounts, { id: 'e', owner: 'eve', iban: 'D1' }))).rejects.toThrow(
        UniqueViolation,
      );
    });

    it('does not follow later writes', async () => {
      const store = await make();
      const dump = await store.dump();
      await store.transaction((tx) => tx.remove(accounts, 'a'));
      expect(dump.collections['accounts']).toHaveLength(3);
    });

    it('replaces everything when it is loaded', async () => {
      const store = await make();
      const dump = await store.dump();
      await store.transaction(async (tx) => {
        await tx.put(notes, { id: 'n', text: 'new' });
        await tx.remove(accounts, 'a');
      });
      await store.load(dump);
      expect(await idsOf(store)).toEqual(['a', 'b', 'c']);
      expect(await store.transaction((tx) => tx.all(notes))).toEqual([]);
    });
  });

  describe('a reset', () => {
    it('goes back to the seed, which is made anew', async () => {
      let made = 0;
      const store = await make(() => [seedOf(notes, [{ id: 'n', text: String(++made) }])]);
      expect(await store.transaction((tx) => tx.get(notes, 'n'))).toEqual({ id: 'n', text: '1' });
      await store.transaction(async (tx) => {
        await tx.put(accounts, { id: 'd', owner: 'dan' });
        await tx.next('plain');
      });
      await store.reset();
      expect(await store.transaction((tx) => tx.all(accounts))).toEqual([]);
      expect(await store.transaction((tx) => tx.get(notes, 'n'))).toEqual({ id: 'n', text: '2' });
      expect(await store.transaction((tx) => tx.next('plain'))).toBe(1);
    });
  });
}
