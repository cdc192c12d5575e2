import type { Statement } from './session';

/**
 * The statements of a transaction. The parameters $1 to $3 are always space, service and collection, as far as the
 * statement needs them.
 */
const PLACE = '(space, service, collection) = ($1, $2, $3)';

export const GET: Statement = {
  name: 'sadpath_get',
  text: `select doc from sadpath_documents where ${PLACE} and key = $4`,
};

export const ALL: Statement = {
  name: 'sadpath_all',
  text: `select doc from sadpath_documents where ${PLACE} order by ordinal`,
};

/** The keys are looked up first, whatever PostgreSQL believes of the sizes of the tables. */
export const FIND: Statement = {
  name: 'sadpath_find',
  text: `
    select doc from sadpath_documents
    where ${PLACE} and key = any (array(select key from sadpath_keys where ${PLACE} and name = $4 and value = $5))
    order by ordinal`,
};

/** Of a collection without secondary keys and unique values: $4 key, $5 document. */
export const PUT_PLAIN: Statement = {
  name: 'sadpath_put_plain',
  text: `
    insert into sadpath_documents (space, service, collection, key, doc) values ($1, $2, $3, $4, $5)
    on conflict (space, service, collection, key) do update set doc = excluded.doc`,
};

/**
 * Puts a document with its secondary keys ($6 names, $7 values) and unique values ($8, $9), or, where another document
 * has one of the unique values, does nothing and answers its place in the list. All parts see the state before the
 * statement, so each table is only rid of what goes and given what is new.
 */
export const PUT: Statement = {
  name: 'sadpath_put',
  text: `
    with
    keys as (select name, value from unnest($6::text[], $7::text[]) as given (name, value)),
    uniques as (select * from unnest($8::text[], $9::text[]) with ordinality as given (name, value, place)),
    taken as (
      select place from sadpath_uniques join uniques using (name, value)
      where ${PLACE} and key <> $4 order by place limit 1
    ),
    is_free as (select where not exists (select from taken)),
    put as (
      insert into sadpath_documents (space, service, collection, key, doc)
      select $1, $2, $3, $4, $5::json from is_free
      on conflict (space, service, collection, key) do update set doc = excluded.doc
    ),
    keys_gone as (
      delete from sadpath_keys using is_free
      where ${PLACE} and key = $4 and (name, value) not in (select name, value from keys)
    ),
    keys_come as (
      insert into sadpath_keys (space, service, collection, name, value, key)
      select $1, $2, $3, name, value, $4 from keys, is_free on conflict do nothing
    ),
    uniques_gone as (
      delete from sadpath_uniques using is_free
      where ${PLACE} and key = $4 and (name, value) not in (select name, value from uniques)
    ),
    uniques_come as (
      insert into sadpath_uniques (space, service, collection, name, value, key)
      select $1, $2, $3, name, value, $4 from uniques, is_free on conflict do nothing
    )
    select place::integer from taken`,
};

export const REMOVE: Statement = {
  name: 'sadpath_remove',
  text: `
    with
    keys as (delete from sadpath_keys where ${PLACE} and key = $4),
    uniques as (delete from sadpath_uniques where ${PLACE} and key = $4)
    delete from sadpath_documents where ${PLACE} and key = $4`,
};

/** $3 key of the sequence, $4 its name as JSON, $5 its first number. */
export const NEXT: Statement = {
  name: 'sadpath_next',
  text: `
    insert into sadpath_sequences as sequence (space, service, key, name, value) values ($1, $2, $3, $4, $5)
    on conflict (space, service, key) do update set value = sequence.value + 1
    returning value`,
};
