import { MIGRATIONS, type Migration } from './migrations';
import type { Session } from './session';

/** Any number that no other program on this database uses. */
const MIGRATION_LOCK = 7_233_728_401;

/**
 * Brings the tables up to date, in the transaction of the session. Processes that start together take turns. Throws
 * when the tables are those of a newer version.
 */
export async function applyMigrations(session: Session, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await session.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await session.query(`create table if not exists sadpath_migrations (
    number integer primary key,
    applied_at timestamptz not null default now()
  )`);
  const [row] = await session.query<{ latest: number }>(
    'select coalesce(max(number), 0) as latest from sadpath_migrations',
  );
  const latest = row?.latest ?? 0;
  if (latest > migrations.length) {
    throw new Error(
      `the database has the tables of a newer Sadpath (${latest}, this one knows ${migrations.length}): start that version, or use another database`,
    );
  }
  for (const [at, migration] of migrations.entries()) {
    if (at < latest) continue;
    await session.script([migration]);
    await session.query('insert into sadpath_migrations (number) values ($1)', [at + 1]);
  }
}
