import { defineCollection } from './collection';
import { MemorySpaceStore } from './memory/memory-space-store';
import { OpenTransaction } from './open-transaction';

interface Note {
  readonly id: string;
}

const notes = defineCollection<Note>('notes', { key: ({ id }) => id });
const put = (store: Pick<MemorySpaceStore, 'transaction'>, id: string): Promise<void> =>
  store.transaction((tx) => tx.put(notes, { id }));

/** A store, and a transaction that is open on it. */
async function begin(): Promise<{ open: OpenTransaction; read: () => Promise<readonly string[]> }> {
  const store = new MemorySpaceStore([notes], () => []);
  const read = async (): Promise<readonly string[]> =>
    (await store.transaction((tx) => tx.all(notes))).map(({ id }) => id);
  return { open: await OpenTransaction.begin(store), read };
}

describe('a transaction that stays open', () => {
  it('keeps what all its pieces wrote', async () => {
    const { open, read } = await begin();
    await Promise.all([put(open, 'a'), put(open, 'b')]);
    await open.commit();
    expect(await read()).toEqual(['a', 'b']);
  });

  it('shows a piece what the one before wrote', async () => {
    const { open } = await begin();
    await put(open, 'a');
    expect(await open.transaction((tx) => tx.get(notes, 'a'))).toEqual({ id: 'a' });
    await open.commit();
  });

  it('lets the store wait for its end', async () => {
    const { open, read } = await begin();
    const reading = read();
    await put(open, 'a');
    await open.commit();
    expect(await reading).toEqual(['a']);
  });

  it('keeps nothing of a piece that failed, and the others', async () => {
    const { open, read } = await begin();
    await put(open, 'a');
    const failing = open.transaction(async (tx) => {
      await tx.put(notes, { id: 'b' });
      throw new RangeError('odd');
    });
    await expect(failing).rejects.toThrow('odd');
    await put(open, 'c');
    await open.commit();
    expect(await read()).toEqual(['a', 'c']);
  });
});

it('a store that cannot begin says so', async () => {
  const away = { transaction: () => Promise.reject(new RangeError('away')) };
  await expect(OpenTransaction.begin(away)).rejects.toThrow('away');
});
