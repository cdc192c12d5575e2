import { escapeLiteral } from 'pg';

/**
 * The kinds of advisory locks, as seeds of the hashes of their names. A transaction shares its space and has its service in
 * it alone; whoever removes the space has the space alone.
 */
const SERVICE = 0;
const SPACE = 1;
const NAMED = 2;

/** Waits for the turn of one service in one space, to the end of the transaction. */
export function enterService(space: string, service: string): readonly string[] {
  return [
    `select pg_advisory_xact_lock_shared(${hash(space, SPACE)})`,
    `select pg_advisory_xact_lock(${hash(`${space}/${service}`, SERVICE)})`,
  ];
}

/** Waits until nobody is in any service of the space, to the end of the transaction. */
export function enterSpace(space: string): string {
  return `select pg_advisory_xact_lock(${hash(space, SPACE)})`;
}

/** Waits for a lock that is kept until the connection gives it back. */
export function take(name: string): string {
  return `select pg_advisory_lock(${hash(name, NAMED)})`;
}

function hash(name: string, kind: number): string {
  return `hashtextextended(${escapeLiteral(name)}, ${kind})`;
}
