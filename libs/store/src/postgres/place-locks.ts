import type { Queries } from './session';

/** Seeds of the hashes under which transactions share a space, or have it alone, and have a service in it alone. */
export const SPACE_LOCKS = 1;
export const SERVICE_LOCKS = 0;

/** Waits until nobody is in any service of the space, to the end of the transaction. */
export async function aloneInSpace(queries: Queries, space: string): Promise<void> {
  await queries.query(`select pg_advisory_xact_lock(hashtextextended($1, ${String(SPACE_LOCKS)}))`, [space]);
}

/** Waits for the turn of one service in one space, to the end of the transaction. */
export async function aloneInService(queries: Queries, space: string, service: string): Promise<void> {
  await Promise.all([
    queries.query(`select pg_advisory_xact_lock_shared(hashtextextended($1, ${String(SPACE_LOCKS)}))`, [space]),
    queries.query(`select pg_advisory_xact_lock(hashtextextended($1, ${String(SERVICE_LOCKS)}))`, [
      `${space}/${service}`,
    ]),
  ]);
}
