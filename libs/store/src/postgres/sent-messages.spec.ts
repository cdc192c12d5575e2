import { useDatabase } from '@sadpath/testing';
import { PostgresDatabase } from './postgres-database';
import { SentMessages } from './sent-messages';

interface Note {
  readonly id: string;
  readonly text?: string;
}

describe('sent messages', () => {
  const { freshSpace } = useDatabase((url) => PostgresDatabase.open(url));

  const fresh = async (): Promise<SentMessages<Note>> => {
    const [database, id] = await freshSpace();
    return new SentMessages<Note>(database, {
      space: id,
      most: { pieces: 1_000, bytes: 100_000 },
      since: { messages: 0 },
    });
  };
  const ids = async (messages: SentMessages<Note>): Promise<readonly string[]> =>
    (await messages.list()).map(({ id }) => id);

  it('are listed oldest first and found by their id', async () => {
    const messages = await fresh();
    await messages.put([{ id: 'b' }, { id: 'a' }]);
    await messages.put([{ id: 'c\0', text: 'a\0b' }]);
    expect(await ids(messages)).toEqual(['b', 'a', 'c\0']);
    expect(await messages.find('c\0')).toEqual({ id: 'c\0', text: 'a\0b' });
    expect(await messages.find('d')).toBeUndefined();
  });

  it('keep their place when they are replaced', async () => {
    const messages = await fresh();
    await messages.put([{ id: 'a' }, { id: 'b' }, { id: 'a', text: 'newer' }]);
    await messages.put([{ id: 'a', text: 'newest' }]);
    expect(await messages.list()).toEqual([{ id: 'a', text: 'newest' }, { id: 'b' }]);
  });

  it('are bounded: the newest stay', async () => {
    const [database, id] = await freshSpace();
    const messages = new SentMessages<Note>(database, {
      space: id,
      most: { pieces: 3, bytes: 100_000 },
      since: { messages: 0 },
    });
    for (let i = 0; i < 205; i++) await messages.put([{ id: String(i) }]);
    expect(await ids(messages)).toEqual(['202', '203', '204']);
    const rows = await database.query('select from sadpath_outbox where space = $1', [id]);
    expect(rows.length).toBeLessThan(104);
  });

  it('are those of another list once it is loaded', async () => {
    const messages = await fresh();
    await messages.put([{ id: 'a' }]);
    await messages.load([{ id: 'b' }, { id: 'c' }]);
    expect(await ids(messages)).toEqual(['b', 'c']);
  });

  it('are not kept for a space that is gone', async () => {
    const [database] = await freshSpace();
    const messages = new SentMessages<Note>(database, {
      space: 'never-was',
      most: { pieces: 10, bytes: 10_000 },
      since: { messages: 0 },
    });
    await messages.put([{ id: 'a' }]);
    expect(await messages.list()).toEqual([]);
  });
});
