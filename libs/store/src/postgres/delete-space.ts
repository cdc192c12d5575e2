import { enterSpace } from './locks';
import type { Session } from './session';

const CONTROL_STATE = `
  with
  journal as (delete from sadpath_journal where space = $1),
  outbox as (delete from sadpath_outbox where space = $1),
  snapshots as (delete from sadpath_snapshots where space = $1)
  delete from sadpath_spaces where id = $1`;

const DOCUMENTS = `
  with
  documents as (delete from sadpath_documents where space = $1),
  keys as (delete from sadpath_keys where space = $1),
  uniques as (delete from sadpath_uniques where space = $1),
  sequences as (delete from sadpath_sequences where space = $1)
  delete from sadpath_planted where space = $1`;

/**
 * Removes everything of a space, in the transaction of the session. The control state goes first: who holds its row may
 * be waiting for documents, never the other way round.
 */
export async function deleteSpace(session: Session, space: string): Promise<void> {
  await session.query(CONTROL_STATE, [space]);
  await session.script([enterSpace(space)]);
  await session.query(DOCUMENTS, [space]);
}
