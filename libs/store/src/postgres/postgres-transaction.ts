import type { Collection, Doc } from '../collection';
import { deepFreeze } from '../freeze';
import { keysOf, uniquesOf, type Link } from '../links';
import { keepLooks, lookAtFound, type Look } from '../looks';
import type { Beside, DatabaseTransaction } from '../database-transaction';
import { UniqueViolation, type Transaction } from '../store';
import type { Place } from './place';
import type { Session } from './session';
import { ALL, FIND, GET, NEXT, PUT, PUT_PLAIN, REMOVE } from './statements';
import { storableText } from './storable-text';

/** Of savepoints with one name the latest counts, so that attempts may be made inside attempts. */
const TAKE_BACK = ['rollback to savepoint attempt', 'release savepoint attempt'];

/** Reads and writes on one connection, each with one statement. */
export class PostgresTransaction implements DatabaseTransaction {
  /** What was read by its key. */
  readonly looks: Look[] = [];

  constructor(
    private readonly session: Session,
    private readonly place: Place,
  ) {}

  async get<D extends Doc>(collection: Collection<D>, key: string): Promise<D | undefined> {
    const rows = await this.session.query<{ doc: D }>(GET, [...this.pathOf(collection), storableText(key)]);
    const doc = deepFreeze(rows[0]?.doc);
    if (doc !== undefined) this.looks.push({ collection: collection.name, key, doc });
    return doc;
  }

  async all<D extends Doc>(collection: Collection<D>): Promise<readonly D[]> {
    const rows = await this.session.query<{ doc: D }>(ALL, this.pathOf(collection));
    return rows.map(({ doc }) => deepFreeze(doc));
  }

  async find<D extends Doc>(collection: Collection<D>, index: string, value: string): Promise<readonly D[]> {
    const path = this.pathOf(collection);
    if (!Object.hasOwn(collection.indexes, index)) throw new TypeError(`${collection.name} has no index ${index}`);
    const rows = await this.session.query<{ doc: D }>(FIND, [...path, index, storableText(value)]);
    const found = rows.map(({ doc }) => deepFreeze(doc));
    lookAtFound(this.looks, collection, found);
    return found;
  }

  async put<D extends Doc>(collection: Collection<D>, doc: D): Promise<void> {
    const path = this.pathOf(collection);
    const row = [...path, storableText(collection.key(doc)), JSON.stringify(deepFreeze(doc))];
    if (isPlain(collection)) {
      await this.session.query(PUT_PLAIN, row);
      return;
    }
    const uniques = uniquesOf(collection, doc);
    const values = [...row, ...columnsOf(keysOf(collection, doc)), ...columnsOf(uniques)];
    const [taken] = await this.session.query<{ place: number }>(PUT, values);
    const link = taken && uniques[taken.place - 1];
    if (link !== undefined) throw new UniqueViolation(collection.name, link.name, link.value);
  }

  async remove<D extends Doc>(collection: Collection<D>, key: string): Promise<void> {
    await this.session.query(REMOVE, [...this.pathOf(collection), storableText(key)]);
  }

  async next(sequence: string, first = 1): Promise<number> {
    const { space, service } = this.place;
    const values = [space, service, storableText(sequence), JSON.stringify(sequence), first];
    const [row] = await this.session.query<{ value: string }>(NEXT, values);
    return Number(row?.value);
  }

  async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    await this.session.query('savepoint attempt');
    try {
      const result = await work(this);
      await this.session.query('release savepoint attempt');
      return result;
    } catch (error) {
      // Where this fails too, the session knows, and the whole transaction is lost.
      await this.session.script(TAKE_BACK).catch(() => undefined);
      keepLooks(error, this.looks);
      throw error;
    }
  }

  beside(write: Beside): Promise<void> {
    return write(this.session);
  }

  private pathOf({ name }: { readonly name: string }): readonly string[] {
    const { space, service, collections } = this.place;
    if (collections.every((listed) => listed.name !== name)) {
      throw new TypeError(`the service does not list the collection ${name}`);
    }
    return [space, service, name];
  }
}

function isPlain({ indexes, unique }: Pick<Collection, 'indexes' | 'unique'>): boolean {
  return Object.keys(indexes).length === 0 && Object.keys(unique).length === 0;
}

/** Links as PostgreSQL unnests them: their names and their values. */
function columnsOf(links: readonly Link[]): readonly (readonly string[])[] {
  return [links.map(({ name }) => name), links.map(({ value }) => storableText(value))];
}
