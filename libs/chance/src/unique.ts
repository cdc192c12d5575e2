import { randomUUID } from 'node:crypto';

/** Something no other process has. The one value here that no seed decides; it must never show in an answer's meaning. */
export function unique(): string {
  return randomUUID();
}
