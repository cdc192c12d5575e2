import { BOUNDS } from '@sadpath/bounds';
import { CollectingRequest } from './collecting-request';

/** Bytes that the head of a request may have, on every listener. */
export const MAX_HEADER_BYTES = 64 * 1024;

/**
 * Real milliseconds for which a listener keeps a connection on which nothing is asked, unless set: the same on all of them,
 * and longer than any client of the suite keeps one, so that none is closed just as it is used.
 */
export const IDLE_MS = BOUNDS.idleMs.value;

/** How every listener of requests is made, those over TLS too. */
export const LISTENER_OPTIONS = {
  maxHeaderSize: MAX_HEADER_BYTES,
  requireHostHeader: false,
  keepAliveTimeout: IDLE_MS,
} as const;

/** How a plain one is made. */
export const SERVER_OPTIONS = { ...LISTENER_OPTIONS, IncomingMessage: CollectingRequest } as const;
