import fc from 'fast-check';
import { UniqueViolation, type SpaceStore } from '../src/index';
import { accounts, notes, ownedBy, type Account, type Make } from './sample-accounts';

/** What a store promises of transactions and sequences. */
export function transactionsContract(make: Make): void {
  describe('a sequence', () => {
    it('counts from one, or from where it is told', async () => {
      const store = await make();
      const drawn = await store.transaction(async (tx) => [
        await tx.next('plain'),
        await tx.next('plain'),
        await tx.next('high', 9_001),
        await tx.next('high', 1),
      ]);
      expect(drawn).toEqual([1, 2, 9_001, 9_002]);
    });

    it('goes back with its transaction', async () => {
      const store = await make();
      await expect(
        store.transaction(async (tx) => {
          await tx.next('plain');
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      expect(await store.transaction((tx) => tx.next('plain'))).toBe(1);
    });
  });

  describe('a transaction', () => {
    it('sees its own writes', async () => {
      const store = await make();
      const seen = await store.transaction(async (tx) => {
        await tx.put(accounts, { id: 'd', owner: 'dan' });
        return tx.get(accounts, 'd');
      });
      expect(seen).toEqual({ id: 'd', owner: 'dan' });
    });

    it('runs what it asks for at once in the order in which it asks', async () => {
      const store = await make();
      const drawn = await store.transaction((tx) => Promise.all(['n', 'n', 'n'].map((name) => tx.next(name))));
      expect(drawn).toEqual([1, 2, 3]);
    });

    it('keeps what its work did not wait for', async () => {
      const store = await make();
      await store.transaction((tx) => {
        void tx.put(notes, { id: 'n', text: 'kept' });
        return Promise.resolve();
      });
      expect(await store.transaction((tx) => tx.get(notes, 'n'))).toEqual({ id: 'n', text: 'kept' });
    });

    it('takes back an attempt that fails, its own attempts included, and nothing else', async () => {
      const store = await make();
      const refuse = (): never => {
        throw new RangeError('mine');
      };
      const left = await store.transaction(async (tx) => {
        await tx.put(notes, { id: 'before', text: 'stays' });
        const attempt = tx.attempt(async () => {
          await tx.attempt(() => tx.put(notes, { id: 'inner', text: 'goes' }));
          await tx.next('plain');
          refuse();
        });
        await expect(attempt).rejects.toThrow('mine');
        await tx.attempt(() => tx.put(notes, { id: 'after', text: 'stays' }));
        return [(await tx.all(notes)).map(({ id }) => id), await tx.next('plain')];
      });
      expect(left).toEqual([['before', 'after'], 1]);
    });

    it('that throws rejects with what was thrown, and the next one runs', async () => {
      const store = await make();
      const [first, second] = await Promise.allSettled([
        store.transaction(() => Promise.reject(new RangeError('mine'))),
        store.transaction((tx) => tx.get(accounts, 'a')),
      ]);
      expect(first).toMatchObject({ status: 'rejected', reason: expect.any(RangeError) });
      expect(second).toMatchObject({ status: 'fulfilled', value: { id: 'a' } });
    });

    it('is serialisable: parallel read-and-write steps lose no update', async () => {
      const store = await make();
      const deposit = (): Promise<void> =>
        store.transaction(async (tx) => {
          const { balance = 0, ...rest } = (await tx.get(accounts, 'b'))!;
          await tx.all(accounts);
          await tx.put(accounts, { ...rest, balance: balance + 1 });
        });
      await Promise.all(Array.from({ length: 100 }, deposit));
      expect(await store.transaction((tx) => tx.get(accounts, 'b'))).toMatchObject({ balance: 100 });
    });

    it('that fails leaves nothing behind, whatever it did', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step(), { maxLength: 12 }),
          fc.array(step(), { maxLength: 12 }),
          async (kept, lost) => {
            const store = await make();
            await store.transaction((tx) => walk(tx, kept));
            const before = await store.dump();
            const failing = store.transaction(async (tx) => {
              await walk(tx, lost);
              throw new Error('fails at the end');
            });
            await expect(failing).rejects.toThrow('fails at the end');
            expect(await store.dump()).toEqual(before);
            expect(await ownedBy(store, 'ann')).toEqual(
              await store.transaction(async (tx) =>
                (await tx.all(accounts)).filter(({ owner }) => owner === 'ann').map(({ id }) => id),
              ),
            );
          },
        ),
        { numRuns: 100, seed: 1 },
      );
    });
  });
}

type Tx = Parameters<Parameters<SpaceStore['transaction']>[0]>[0];
type Step = { readonly put: Account } | { readonly remove: string } | { readonly next: string };

function step(): fc.Arbitrary<Step> {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const iban = fc.option(fc.constantFrom('A1', 'B1'), { nil: undefined });
  return fc.oneof(
    fc
      .record({ id, owner: fc.constantFrom('ann', 'bob') })
      .chain((account) => iban.map((value) => ({ put: value === undefined ? account : { ...account, iban: value } }))),
    id.map((key) => ({ remove: key })),
    fc.constant({ next: 'plain' }),
  );
}

/** Takes the steps; one that meets a unique value held by another is refused, and the walk goes on. */
async function walk(tx: Tx, steps: readonly Step[]): Promise<void> {
  for (const one of steps) {
    if ('remove' in one) await tx.remove(accounts, one.remove);
    else if ('next' in one) await tx.next(one.next);
    else await tx.put(accounts, one.put).catch(ignoreDuplicate);
  }
}

function ignoreDuplicate(error: unknown): void {
  if (!(error instanceof UniqueViolation)) throw error;
}
