/** Bytes that the head of a request may have, on every listener. */
export const MAX_HEADER_BYTES = 64 * 1024;

/**
 * Real milliseconds for which a listener keeps a connection on which nothing is asked: the same on all of them, and
 * longer than any client of the suite keeps one, so that none is closed just as it is used.
 */
export const IDLE_MS = 72_000;
