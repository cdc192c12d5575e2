import { WRITE_FUNCTION } from './write-function';

/** One step of the schema; its number is its place. A step that was published never changes. */
export type Migration = string;

/** Documents with their secondary keys and unique values, and the control state that the processes share. */
const FIRST: Migration = `
  create table sadpath_documents (
    space text not null,
    service text not null,
    collection text not null,
    key text not null,
    ordinal bigserial not null,
    -- json keeps the text, and with it the order of the members, which jsonb does not
    doc json not null,
    primary key (space, service, collection, key)
  );

  create table sadpath_keys (
    space text not null,
    service text not null,
    collection text not null,
    name text not null,
    value text not null,
    key text not null,
    primary key (space, service, collection, name, value, key)
  );
  create index sadpath_keys_of_document on sadpath_keys (space, service, collection, key);

  create table sadpath_uniques (
    space text not null,
    service text not null,
    collection text not null,
    name text not null,
    value text not null,
    key text not null,
    primary key (space, service, collection, name, value)
  );
  create index sadpath_uniques_of_document on sadpath_uniques (space, service, collection, key);

  create table sadpath_sequences (
    space text not null,
    service text not null,
    key text not null,
    name json not null,
    value bigint not null,
    primary key (space, service, key)
  );

  create table sadpath_planted (
    space text not null,
    service text not null,
    primary key (space, service)
  );

  create table sadpath_spaces (
    id text primary key,
    -- microseconds, so that a space that was removed and made again never has a version that its forerunner had
    version bigint not null default (extract(epoch from clock_timestamp()) * 1000000)::bigint,
    ordinal bigint not null default 0,
    options json not null,
    control json not null,
    created_at timestamptz not null default now(),
    used_at timestamptz not null default now()
  );

  create table sadpath_journal (
    space text not null,
    seq bigserial not null,
    id text not null,
    entry json not null,
    primary key (space, seq)
  );
  create index sadpath_journal_by_id on sadpath_journal (space, id);

  create table sadpath_outbox (
    space text not null,
    seq bigserial not null,
    id text not null,
    message json not null,
    primary key (space, id)
  );

  create table sadpath_snapshots (
    space text not null,
    name text not null,
    dump json not null,
    primary key (space, name)
  );
`;

/** A version is never used again, also not by a later space of the same name. */
const SECOND: Migration = `
  create sequence sadpath_versions;
  alter table sadpath_spaces alter column version set default nextval('sadpath_versions');
`;

/** What is asked of a document stands beside it, because PostgreSQL looks into none that holds a NUL. */
const THIRD: Migration = `
  alter table sadpath_journal add column outcome text not null default 'natural';
  alter table sadpath_spaces add column ttl_ms bigint;
`;

/** What the control state held of due jobs and messages, with a mark in place of what PostgreSQL cannot read. */
const MOVED = `
  select id as space, regexp_replace(control::text, '\\\\u(0000|d[89a-f][0-9a-f]{2})', '\\\\ufffd', 'g')::json as control
  from sadpath_spaces`;

/** Due jobs and messages have tables of their own, so that one more does not rewrite all the others. */
const FOURTH: Migration = `
  create table sadpath_due (
    space text not null,
    service text not null,
    job text not null,
    key text not null,
    at double precision not null,
    ordinal bigserial not null,
    due json not null,
    primary key (space, service, job, key)
  );
  create index sadpath_due_in_order on sadpath_due (space, at, ordinal);
  create index sadpath_outbox_in_order on sadpath_outbox (space, seq);

  with moved as (${MOVED})
  insert into sadpath_due (space, service, job, key, at, due)
  select space, due ->> 'service', due ->> 'job',
    case when length(due ->> 'entity') <= 256 then due ->> 'entity' else md5(due ->> 'entity') end,
    (due ->> 'at')::double precision, due
  from moved, json_array_elements(control -> 'due') with ordinality as listed (due, place)
  order by space, place
  on conflict do nothing;

  with moved as (${MOVED})
  insert into sadpath_outbox (space, id, message)
  select space, message ->> 'id', message
  from moved, json_array_elements(control -> 'outbox') with ordinality as listed (message, place)
  order by space, place
  on conflict do nothing;
`;

/**
 * An index on what a question does not ask begins with another column, so that it is not taken for the answer while
 * PostgreSQL knows nothing yet of how many rows there are.
 */
const FIFTH: Migration = `
  drop index sadpath_keys_of_document;
  create index sadpath_keys_of_document on sadpath_keys (key, space, service, collection);
  drop index sadpath_uniques_of_document;
  create index sadpath_uniques_of_document on sadpath_uniques (key, space, service, collection);
  alter table sadpath_due drop constraint sadpath_due_pkey;
  alter table sadpath_due add primary key (key, space, service, job);
`;

/** What is bounded by bytes has its size beside it; what has gone of a journal is still counted; so are the names of spaces that had to go. */
const SIXTH: Migration = `
  alter table sadpath_spaces
    add column is_kept boolean not null default false,
    add column natural_gone bigint not null default 0,
    add column forced_gone bigint not null default 0;
  alter table sadpath_journal add column size integer not null default 0;
  alter table sadpath_outbox add column size integer not null default 0;
  alter table sadpath_snapshots add column size bigint not null default 0, add column seq bigserial not null;
  create table sadpath_gone (
    id text primary key,
    is_kept boolean not null,
    at timestamptz not null default now()
  );
  create index sadpath_gone_in_order on sadpath_gone (is_kept, at);
`;

/** What was met stands beside the spaces: it outlives them. */
const SEVENTH: Migration = `
  create table sadpath_coverage (
    service text not null,
    operation text not null,
    code text not null,
    natural_met bigint not null,
    forced_met bigint not null,
    first_at double precision not null,
    last_at double precision not null,
    primary key (service, operation, code)
  );
  create table sadpath_coverage_spaces (
    service text not null,
    operation text not null,
    code text not null,
    space text not null,
    label text,
    seq bigserial not null,
    primary key (service, operation, code, space)
  );
`;

/**
 * The documents of a place have a version, so that a process may keep a copy of them and ask only for what has changed since.
 * A place that is planted anew begins another era. The journal is in the order in which answers left, whoever wrote it when.
 */
const EIGHTH: Migration = `
  alter table sadpath_planted
    add column era bigint not null default nextval('sadpath_versions'),
    add column version bigint not null default 0;
  create table sadpath_changes (
    space text not null,
    service text not null,
    version bigint not null,
    changes json not null,
    primary key (space, service, version)
  );
  alter table sadpath_journal add column left_at double precision not null default 0;
  ${WRITE_FUNCTION}
`;

/** What was found of conduct in spaces that have gone stands beside the spaces, too. */
const NINTH: Migration = `
  create table sadpath_conduct (
    key text primary key,
    rank integer not null,
    finding text not null,
    size integer not null,
    seq bigserial not null
  );
`;

/** How much is no longer known of conduct: findings that went for the bound by rank, and requests that were never judged. */
const TENTH: Migration = `
  create table sadpath_conduct_lost (
    kind text primary key,
    amount bigint not null
  );
`;

export const MIGRATIONS: readonly Migration[] = [
  FIRST,
  SECOND,
  THIRD,
  FOURTH,
  FIFTH,
  SIXTH,
  SEVENTH,
  EIGHTH,
  NINTH,
  TENTH,
];
