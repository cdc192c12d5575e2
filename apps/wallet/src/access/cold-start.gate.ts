import type { Gate } from '@sadpath/service';
import { requireStarted } from '../domain/dependency';

/** The companion login is another service; it has no cold start. */
const LOGIN = '/auth/v1/';

/** Step 1 of contract wallet §2.9: the service has started. */
export const coldStartGate: Gate = ({ path, call, now }) => {
  if (!path.startsWith(LOGIN)) requireStarted(call.dependency('coldStart'), now);
};
