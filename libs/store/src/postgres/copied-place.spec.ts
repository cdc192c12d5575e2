import { PostgresServer } from '@sadpath/testing';
import fc from 'fast-check';
import { accounts, idsOf, notes, ownedBy, SEED, type Account } from '../../test/sample-accounts';
import type { Collection } from '../collection';
import { MemorySpaceStore } from '../memory/memory-space-store';
import { UniqueViolation, type SpaceStore, type StoreDump, type Transaction } from '../store';
import { COPY_BYTES } from './copies';
import { openPostgres, type PostgresStores } from './open-postgres';

const collections = [accounts, notes] as unknown as readonly Collection[];

type Step = { readonly put: Account } | { readonly remove: string } | { readonly next: string };

describe('the copy that a process has of a place', () => {
  let server: PostgresServer;
  let processes: readonly PostgresStores[];
  let spaces = 0;

  beforeAll(async () => {
    server = await PostgresServer.start();
    processes = await Promise.all([openPostgres(server.url), openPostgres(server.url)]);
  });
  afterAll(async () => {
    await Promise.all(processes.map(({ database }) => database.close()));
    await server.stop();
  });

  /** A fresh place as two processes have it, each with a copy. */
  async function begin(): Promise<readonly [mine: SpaceStore, theirs: SpaceStore]> {
    const space = `space-${++spaces}`;
    const [mine, theirs] = processes.map(({ store }) =>
      store({ space, service: 'bank', collections, seed: () => SEED }),
    );
    for (const each of [mine!, theirs!]) await idsOf(each);
    return [mine!, theirs!];
  }

  const balanceOf = (store: SpaceStore): Promise<number | undefined> =>
    store.transaction(async (tx) => (await tx.get(accounts, 'b'))?.balance);
  const deposit = async (tx: Transaction, sum: number): Promise<void> => {
    const { balance = 0, ...rest } = (await tx.get(accounts, 'b'))!;
    await tx.put(accounts, { ...rest, balance: balance + sum });
  };

  it('follows what others write, and writes what memory would hold', async () => {
    const turn = fc.record({ who: fc.constantFrom(0, 1), steps: fc.array(step(), { maxLength: 6 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 8 }), async (turns) => {
        const both = await begin();
        const model = new MemorySpaceStore(collections, () => SEED);
        for (const { who, steps } of turns)
          for (const store of [both[who], model]) await store.transaction((tx) => walk(tx, steps));
        const expected = await seenIn(model);
        for (const store of filled(both)) expect(await seenIn(store)).toEqual(expected);
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it('is no ground to write on when others come first: the work is done anew, and nothing of the first time stays', async () => {
    const [mine, theirs] = await begin();
    let runs = 0;
    await mine.transaction(async (tx) => {
      runs += 1;
      await deposit(tx, 1);
      await tx.put(notes, { id: String(runs), text: 'mine' });
      if (runs === 1) await theirs.transaction((other) => deposit(other, 10));
    });
    expect(runs).toBe(2);
    for (const store of [mine, theirs]) {
      expect(await balanceOf(store)).toBe(11);
      expect((await store.transaction((tx) => tx.all(notes))).map(({ id }) => id)).toEqual(['2']);
    }
  });

  it('is no ground to refuse on when others come first', async () => {
    const [mine, theirs] = await begin();
    const withdrawn = mine.transaction(async (tx) => {
      const { balance = 0 } = (await tx.get(accounts, 'b'))!;
      if (balance === 0) await theirs.transaction((other) => deposit(other, 10));
      if (balance === 0) throw new RangeError('nothing to withdraw');
      return balance;
    });
    expect(await withdrawn).toBe(10);
  });

  it('is relied on without a look where the caller has just looked', async () => {
    const [mine, theirs] = await begin();
    await theirs.transaction((tx) => deposit(tx, 10));
    const fresh = { isFresh: true };
    const read = (tx: Transaction): Promise<Account | undefined> => tx.get(accounts, 'b');
    expect(await mine.transaction(read, fresh)).toMatchObject({ balance: 0 });
    expect(await mine.transaction(read)).toMatchObject({ balance: 10 });
    await theirs.transaction((tx) => deposit(tx, 10));
    const versions = await processes[0]!.database.query<{ bank: string }>(
      `select era || '.' || version as bank from sadpath_planted where space = $1`,
      [`space-${spaces}`],
    );
    mine.hear?.(versions[0]!);
    expect(await mine.transaction(read, fresh)).toMatchObject({ balance: 20 });
  });

  it('is made anew when it is far behind', async () => {
    const [mine, theirs] = await begin();
    for (let n = 0; n < 200; n++) await theirs.transaction((tx) => deposit(tx, 1));
    expect(await balanceOf(mine)).toBe(200);
  });

  it('is given up where there is too much for one, and each sees what the other writes all the same', async () => {
    const [mine, theirs] = await begin();
    const parts = [1, 2].map((n) => ({ id: String(n), text: 'x'.repeat(COPY_BYTES / 2) }));
    await mine.transaction((tx) => Promise.all(parts.map((part) => tx.put(notes, part))));
    await Promise.all([mine, theirs, mine, theirs].map((store) => store.transaction((tx) => deposit(tx, 1))));
    expect([await balanceOf(mine), await balanceOf(theirs)]).toEqual([4, 4]);
    await theirs.transaction((tx) => Promise.all(parts.map(({ id }) => tx.remove(notes, id))));
    expect(await mine.transaction((tx) => tx.all(notes))).toEqual([]);
  });
});

/** What a store holds, and what its secondary keys find. */
async function seenIn(
  store: SpaceStore,
): Promise<{ dump: StoreDump; all: readonly string[]; owned: readonly string[] }> {
  return { dump: await store.dump(), all: await idsOf(store), owned: await ownedBy(store, 'ann') };
}

function step(): fc.Arbitrary<Step> {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const account = fc.record({ id, owner: fc.constantFrom('ann', 'bob'), iban: fc.constantFrom('A1', 'B1', 'C1') });
  return fc.oneof(
    account.map((put) => ({ put })),
    id.map((remove) => ({ remove })),
    fc.constant({ next: 'plain' }),
  );
}

/** Takes the steps; one that meets a unique value held by another is refused, and the walk goes on. */
async function walk(tx: Transaction, steps: readonly Step[]): Promise<void> {
  for (const one of steps) {
    if ('remove' in one) await tx.remove(accounts, one.remove);
    else if ('next' in one) await tx.next(one.next);
    else await tx.put(accounts, one.put).catch(ignoreDuplicate);
  }
}

function ignoreDuplicate(error: unknown): void {
  if (!(error instanceof UniqueViolation)) throw error;
}
