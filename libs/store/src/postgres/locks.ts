import { escapeLiteral } from 'pg';
import { SERVICE_LOCKS, SPACE_LOCKS } from './place-locks';

/** Seed of the hashes of locks with names of their own. A transaction shares its space and has its service in it alone. */
const NAMED = 2;

/** Waits for the turn of one service in one space, to the end of the transaction. */
export function enterService(space: string, service: string): readonly string[] {
  return [
    `select pg_advisory_xact_lock_shared(${hash(space, SPACE_LOCKS)})`,
    `select pg_advisory_xact_lock(${hash(`${space}/${service}`, SERVICE_LOCKS)})`,
  ];
}

/** Waits for a lock that is kept until the connection gives it back. */
export function take(name: string): string {
  return `select pg_advisory_lock(${hash(name, NAMED)})`;
}

function hash(name: string, kind: number): string {
  return `hashtextextended(${escapeLiteral(name)}, ${kind})`;
}
