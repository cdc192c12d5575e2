import { Unavailable } from '@sadpath/errors';

/** The database cannot be reached, or broke off: nothing is known of what was under way. Later calls may succeed. */
export class StoreUnavailable extends Unavailable {
  constructor(cause: { readonly message: string }) {
    super(`the database is not available: ${cause.message}`, { cause });
    this.name = 'StoreUnavailable';
  }
}

/** What Node says of a host that is away, or of a connection that broke. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/**
 * SQLSTATEs: connection exceptions (08), insufficient resources (53), a server that shuts down or starts up (57P01 to
 * 57P03), a transaction it ended because this process stood still (25P03), and a lock that did not come (55P03).
 */
const SQL_STATE = /^(?:08...|53...|57P0[1-3]|25P03|55P03)$/;

/** What pg says without a code. */
const WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client was closed|Client has encountered a connection error|Cannot use a pool after calling end)/;

/** The error as the store throws it: `StoreUnavailable` for a failure of the connection, everything else as it is. */
export function asStoreError(error: unknown): unknown {
  // By their members, because errors of Node are of another class where a test runner has its own globals.
  const failure = error as { readonly code?: string; readonly message: string };
  const { code, message } = failure;
  const isAway = code === undefined ? WORDS.test(message) : NETWORK.has(code) || SQL_STATE.test(code);
  return isAway ? new StoreUnavailable(failure) : error;
}
