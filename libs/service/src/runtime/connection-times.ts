import type { Duplex } from 'node:stream';
import { preciseNow } from '@sadpath/clock';
import type { ConnectionTimes } from '@sadpath/journal';

const TIMES = Symbol('times');
type Connection = object & { [TIMES]?: ConnectionTimes };

let lastOpened = 0;
/** When the connection was opened that ended last. */
let ended: number | undefined;

/** Remembers when a connection was opened, and which had ended just before. */
export function rememberOpening(connection: Duplex): void {
  const openedAt = Math.max(preciseNow(), lastOpened + 0.001);
  lastOpened = openedAt;
  (connection as Connection)[TIMES] = ended === undefined ? { openedAt } : { openedAt, after: ended };
  const end = (): void => {
    ended = openedAt;
  };
  connection.once('end', end).once('close', end);
}

/** Undefined where nobody saw the connection open. */
export function timesOf(connection: object | undefined): ConnectionTimes | undefined {
  return (connection as Connection | undefined)?.[TIMES];
}
