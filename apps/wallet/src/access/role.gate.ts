import type { Gate } from '@sadpath/service';
import { requireAdmin } from '../domain/caller';
import { marksOf } from './marks';
import { VISIT } from './visit';

/** Step 6 of contract wallet §2.9: admin operations are for admins. */
export const roleGate: Gate = (exchange) => {
  if (marksOf(exchange.operation).isForAdmins === true) requireAdmin(exchange.kept(VISIT).caller.roles);
};
