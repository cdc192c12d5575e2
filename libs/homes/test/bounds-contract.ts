import { dumpSpace, type Space } from '@sadpath/spaces';
import { SnapshotTooLarge } from '@sadpath/store';
import { entry, message } from './home-records';
import { SERVICE } from './two-processes';

/** What every home promises of the bounds of what it keeps. */
export function boundsContract(begin: () => Promise<Space>): void {
  describe('is bounded:', () => {
    it('of snapshots the oldest go, and are told', async () => {
      const space = await begin();
      const { snapshots } = space.home;
      const dump = await dumpSpace(space, [SERVICE]);
      const most = space.bounds.snapshots;
      for (let i = 0; i < most; i++) expect(await snapshots.save(`s${String(i)}`, dump)).toEqual([]);
      expect(await snapshots.save('s0', dump)).toEqual([]);
      expect(await snapshots.save('one more', dump)).toEqual(['s1']);
      expect(await snapshots.list()).toHaveLength(most);
      expect(await snapshots.find('s1')).toBeUndefined();
    });

    it('a snapshot of more than all may take is refused, and nothing goes for it', async () => {
      const space = await begin();
      const { snapshots } = space.home;
      const dump = await dumpSpace(space, [SERVICE]);
      await snapshots.save('small', dump);
      const huge = { ...dump, outbox: [{ ...message('m'), to: 'x'.repeat(space.bounds.snapshotBytes) }] };
      await expect((async () => snapshots.save('huge', huge))()).rejects.toThrow(SnapshotTooLarge);
      expect((await snapshots.list()).map(({ name }) => name)).toEqual(['small']);
    });

    it('of the journal the oldest go, by their number and by their bytes, and stay counted', async () => {
      const space = await begin();
      const { records } = space.home;
      const { journalBytes, journalEntryBytes } = space.bounds;
      const long = 'x'.repeat(journalEntryBytes);
      const count = Math.ceil(journalBytes / journalEntryBytes) * 6;
      const all = Array.from({ length: count }, (_, i) => ({ ...entry(String(i)), body: [long], response: [long] }));
      await Promise.all(all.map(async (each) => records.append(each)));
      await records.update();
      expect(space.journal.bytes).toBeLessThanOrEqual(journalBytes);
      const isThere = (i: number): boolean => space.journal.find(String(i)) !== undefined;
      expect([isThere(0), isThere(count - 1)]).toEqual([false, true]);
      expect(space.journal.tally).toEqual({ natural: count, forced: 0 });
    });
  });
}
