import type { Doc } from '../collection';
import { deepFreeze } from '../freeze';
import { keysOf, uniquesOf } from '../links';
import { tablesInTurnsOf, type Contents } from '../memory/tables-of';
import type { StoreDump } from '../store';
import { eachInTurn } from '@sadpath/turns';
import type { Version } from './copy';
import type { Place } from './place';
import type { Session } from './session';
import { storableText } from './storable-text';

/** Everything of one service in one space ($1, $2), the mark that it was planted included. */
const REMOVE = `
  with
  documents as (delete from sadpath_documents where (space, service) = ($1, $2)),
  keys as (delete from sadpath_keys where (space, service) = ($1, $2)),
  uniques as (delete from sadpath_uniques where (space, service) = ($1, $2)),
  sequences as (delete from sadpath_sequences where (space, service) = ($1, $2)),
  changes as (delete from sadpath_changes where (space, service) = ($1, $2))
  delete from sadpath_planted where (space, service) = ($1, $2)`;

/** Documents ($3 to $5), secondary keys ($6 to $9), unique values ($10 to $13), sequences ($14 to $16), and the mark. */
const INSERT = `
  with
  documents as (
    insert into sadpath_documents (space, service, collection, key, doc)
    select $1, $2, collection, key, doc::json
    from unnest($3::text[], $4::text[], $5::text[]) with ordinality as given (collection, key, doc, place)
    order by place
  ),
  keys as (
    insert into sadpath_keys (space, service, collection, key, name, value)
    select $1, $2, * from unnest($6::text[], $7::text[], $8::text[], $9::text[]) on conflict do nothing
  ),
  uniques as (
    insert into sadpath_uniques (space, service, collection, key, name, value)
    select $1, $2, * from unnest($10::text[], $11::text[], $12::text[], $13::text[])
  ),
  sequences as (
    insert into sadpath_sequences (space, service, key, name, value)
    select $1, $2, key, name::json, value
    from unnest($14::text[], $15::text[], $16::bigint[]) as given (key, name, value)
  )
  insert into sadpath_planted (space, service) values ($1, $2) returning era, version`;

const DOCUMENTS = `
  select collection, doc from sadpath_documents where (space, service) = ($1, $2) order by ordinal`;

const SEQUENCES = `
  select name, value from sadpath_sequences where (space, service) = ($1, $2) order by key`;

type Row = readonly string[];

export async function removeContents(session: Session, { space, service }: Place): Promise<void> {
  await session.query(REMOVE, [space, service]);
}

/** Fills an empty place and marks it as planted; answers the version with which it begins. Throws `UniqueViolation`. */
export async function insertContents(
  session: Session,
  place: Place,
  { contents, sequences = {} }: { readonly contents: Contents; readonly sequences?: StoreDump['sequences'] },
): Promise<Version> {
  const { documents, keys, uniques } = await rowsOf(place, contents);
  const numbers = Object.entries(sequences).map(([name, value]) => [
    storableText(name),
    JSON.stringify(name),
    String(value),
  ]);
  const [row] = await session.query<{ era: string; version: string }>(INSERT, [
    place.space,
    place.service,
    ...columns(documents, 3),
    ...columns(keys, 4),
    ...columns(uniques, 4),
    ...columns(numbers, 3),
  ]);
  return { era: Number(row?.era), number: Number(row?.version) };
}

export async function readContents(session: Session, { space, service, collections }: Place): Promise<StoreDump> {
  const [documents, numbers] = await Promise.all([
    session.query<{ collection: string; doc: Doc }>(DOCUMENTS, [space, service]),
    session.query<{ name: string; value: string }>(SEQUENCES, [space, service]),
  ]);
  const docsOf = new Map(collections.map(({ name }) => [name, [] as Doc[]]));
  await eachInTurn(documents, ({ collection, doc }) => docsOf.get(collection)?.push(deepFreeze(doc)));
  return {
    collections: Object.fromEntries(docsOf),
    sequences: Object.fromEntries(numbers.map(({ name, value }) => [name, Number(value)])),
  };
}

async function rowsOf(
  { collections }: Place,
  contents: Contents,
): Promise<{ readonly documents: readonly Row[]; readonly keys: readonly Row[]; readonly uniques: readonly Row[] }> {
  const documents: Row[] = [];
  const keys: Row[] = [];
  const uniques: Row[] = [];
  // The tables settle what a list of documents may leave open: repeated keys, and values that are not unique.
  const tables = await tablesInTurnsOf(collections, contents);
  for (const collection of collections) {
    await eachInTurn(tables.get(collection.name)?.all() ?? [], (doc) => {
      const path = [collection.name, storableText(collection.key(doc))];
      documents.push([...path, JSON.stringify(doc)]);
      keys.push(...keysOf(collection, doc).map(({ name, value }) => [...path, name, storableText(value)]));
      uniques.push(...uniquesOf(collection, doc).map(({ name, value }) => [...path, name, storableText(value)]));
    });
  }
  return { documents, keys, uniques };
}

/** Rows as PostgreSQL unnests them: column by column. */
function columns(rows: readonly Row[], width: number): readonly Row[] {
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? ''));
}
