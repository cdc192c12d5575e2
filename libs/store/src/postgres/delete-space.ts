import type { Queries } from './session';
import { aloneInSpace } from './place-locks';

const CONTROL_STATE = `
  with
  journal as (delete from sadpath_journal where space = $1),
  snapshots as (delete from sadpath_snapshots where space = $1)
  delete from sadpath_spaces where id = $1`;

const DOCUMENTS = `
  with
  documents as (delete from sadpath_documents where space = $1),
  keys as (delete from sadpath_keys where space = $1),
  uniques as (delete from sadpath_uniques where space = $1),
  sequences as (delete from sadpath_sequences where space = $1),
  changes as (delete from sadpath_changes where space = $1)
  delete from sadpath_planted where space = $1`;

const AGENDA = `
  with
  due as (delete from sadpath_due where space = $1)
  delete from sadpath_outbox where space = $1`;

/**
 * Removes everything of a space, in the transaction of the session. The control state goes first: who holds its row may
 * be waiting for documents, never the other way round.
 */
export async function deleteSpace(session: Queries, space: string): Promise<void> {
  await Promise.all([
    session.query(CONTROL_STATE, [space]),
    deleteDocuments(session, space),
    session.query(AGENDA, [space]),
  ]);
}

/** Removes the documents of all services of a space, which are planted anew on their next use; nobody is in it then. */
export async function deleteDocuments(queries: Queries, space: string): Promise<void> {
  await Promise.all([aloneInSpace(queries, space), queries.query(DOCUMENTS, [space])]);
}
