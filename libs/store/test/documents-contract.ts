import { UniqueViolation } from '../src/index';
import { accounts, elsewhere, idsOf, notes, ownedBy, type Account, type Make } from './sample-accounts';

/** What a store promises of documents, secondary keys and unique values. */
export function documentsContract(make: Make): void {
  describe('a document', () => {
    it('of the seed is there from the start', async () => {
      const store = await make();
      expect(await store.transaction((tx) => tx.get(accounts, 'b'))).toEqual({
        id: 'b',
        owner: 'bob',
        tags: ['y'],
        balance: 0,
      });
      expect(await store.transaction((tx) => tx.get(accounts, 'z'))).toBeUndefined();
    });

    it('is frozen through and through', async () => {
      const store = await make();
      const found = await store.transaction((tx) => tx.get(accounts, 'a'));
      expect(Object.isFrozen(found)).toBe(true);
      expect(Object.isFrozen(found?.tags)).toBe(true);
    });

    it('keeps the order of its members', async () => {
      const store = await make();
      await store.transaction((tx) => tx.put(accounts, { owner: 'zoe', balance: 1, id: 'z', iban: 'Z1' }));
      const found = await store.transaction((tx) => tx.get(accounts, 'z'));
      expect(Object.keys(found!)).toEqual(['owner', 'balance', 'id', 'iban']);
    });

    it('is replaced by its successor and keeps its place', async () => {
      const store = await make();
      await store.transaction((tx) => tx.put(accounts, { id: 'a', owner: 'ann', balance: 7 }));
      expect(await store.transaction((tx) => tx.get(accounts, 'a'))).toEqual({ id: 'a', owner: 'ann', balance: 7 });
      expect(await idsOf(store)).toEqual(['a', 'b', 'c']);
      expect(await ownedBy(store, 'ann')).toEqual(['a', 'c']);
    });

    it('goes to the end when it was removed and comes back', async () => {
      const store = await make();
      await store.transaction(async (tx) => {
        await tx.remove(accounts, 'a');
        await tx.put(accounts, { id: 'a', owner: 'ann' });
      });
      expect(await idsOf(store)).toEqual(['b', 'c', 'a']);
      expect(await ownedBy(store, 'ann')).toEqual(['c', 'a']);
    });

    it('that is not there is removed without complaint', async () => {
      const store = await make();
      await store.transaction((tx) => tx.remove(accounts, 'z'));
      expect(await idsOf(store)).toEqual(['a', 'b', 'c']);
    });
  });

  describe('a secondary key', () => {
    it('finds documents in the order they were first put', async () => {
      const store = await make();
      expect(await ownedBy(store, 'ann')).toEqual(['a', 'c']);
      expect(await ownedBy(store, 'zoe')).toEqual([]);
    });

    it('may have several values, or none', async () => {
      const store = await make();
      const tagged = (tag: string): Promise<string[]> =>
        store.transaction(async (tx) => (await tx.find(accounts, 'tag', tag)).map(({ id }) => id));
      expect(await tagged('x')).toEqual(['a']);
      expect(await tagged('y')).toEqual(['a', 'b']);
    });

    it('follows a change', async () => {
      const store = await make();
      await store.transaction((tx) => tx.put(accounts, { id: 'a', owner: 'bob' }));
      expect(await ownedBy(store, 'ann')).toEqual(['c']);
      expect(await ownedBy(store, 'bob')).toEqual(['a', 'b']);
    });

    it('and a collection nobody declared are refused', async () => {
      const store = await make();
      await expect(store.transaction((tx) => tx.find(accounts, 'colour', 'red'))).rejects.toThrow(TypeError);
      await expect(store.transaction((tx) => tx.all(elsewhere))).rejects.toThrow(TypeError);
    });
  });

  describe('a unique value', () => {
    it('is refused a second time', async () => {
      const store = await make();
      const taken = store.transaction((tx) => tx.put(accounts, { id: 'd', owner: 'dan', iban: 'A1' }));
      await expect(taken).rejects.toThrow(UniqueViolation);
      await expect(taken).rejects.toMatchObject({ collection: 'accounts', constraint: 'iban', value: 'A1' });
      expect(await idsOf(store)).toEqual(['a', 'b', 'c']);
    });

    it('may be kept by its holder', async () => {
      const store = await make();
      await store.transaction((tx) => tx.put(accounts, { id: 'a', owner: 'ann', iban: 'A1', balance: 1 }));
      expect(await store.transaction((tx) => tx.get(accounts, 'a'))).toMatchObject({ balance: 1 });
    });

    it('is free again when its holder gives it up or goes', async () => {
      const store = await make();
      await store.transaction(async (tx) => {
        await tx.put(accounts, { id: 'a', owner: 'ann' });
        await tx.remove(accounts, 'c');
        await tx.put(accounts, { id: 'd', owner: 'dan', iban: 'A1' });
        await tx.put(accounts, { id: 'e', owner: 'eve', iban: 'C1' });
      });
      expect(await idsOf(store)).toEqual(['a', 'b', 'd', 'e']);
    });

    it('refused inside a transaction leaves the rest of it standing', async () => {
      const store = await make();
      await store.transaction(async (tx) => {
        await tx.put(notes, { id: 'n', text: 'kept' });
        await expect(tx.put(accounts, { id: 'd', owner: 'dan', iban: 'A1' })).rejects.toThrow(UniqueViolation);
      });
      expect(await store.transaction((tx) => tx.get(notes, 'n'))).toEqual({ id: 'n', text: 'kept' });
    });
  });

  describe('any text', () => {
    it.each([
      ['with a NUL', 'a\0b'],
      ['with half a surrogate pair', '\ud83d'],
      ['with quotes, braces and backslashes', `"a" 'b' \\x {c,d} $1`],
      ['of 5000 letters', 'é'.repeat(5_000)],
      ['of none', ''],
    ])('%s may be a key, a value and the name of a sequence', async (_, text) => {
      const store = await make();
      const account: Account = { id: text, owner: text, tags: [text, text], iban: text };
      await store.transaction((tx) => tx.put(accounts, account));
      expect(await store.transaction((tx) => tx.get(accounts, text))).toEqual(account);
      expect(await ownedBy(store, text)).toEqual([text]);
      const taken = store.transaction((tx) => tx.put(accounts, { id: 'd', owner: 'dan', iban: text }));
      await expect(taken).rejects.toMatchObject({ constraint: 'iban', value: text });
      const drawn = await store.transaction((tx) => tx.next(text));
      expect((await store.dump()).sequences).toEqual({ [text]: drawn });
    });
  });
}
