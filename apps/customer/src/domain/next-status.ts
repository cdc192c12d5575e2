import { customerError } from '../customer.errors';
import { cardLifecycle, type CardEvent, type CardStatus } from './card.lifecycle';
import { fieldFault } from './refusals';

type RefusalCode =
  'card.already.active' | 'card.already.blocked' | 'card.already.closed' | 'card.status.active' | 'invalid.kit.info';
type RefusalRow = Readonly<Partial<Record<CardStatus, RefusalCode>>>;

/** Codes of the refusals that are not `card.status.active`, in each status (contracts/debit.md §4.1). */
const REFUSALS: Readonly<Partial<Record<CardEvent, RefusalRow>>> = {
  activate: { ACTIVE: 'card.already.active', EXPIRED_CARD: 'invalid.kit.info' },
  block: { BLOCKED: 'card.already.blocked' },
  blockAndReplace: { BLOCKED: 'card.already.blocked' },
};

/**
 * The status of a card after an event. Throws the code of §4.1 when its status refuses: `card.already.active`,
 * `card.already.blocked`, `card.already.closed`, `invalid.kit.info`, else `card.status.active`.
 */
export function nextStatus(kitNo: string, status: CardStatus, event: CardEvent): CardStatus {
  const next = cardLifecycle.next(status, event);
  if (next !== undefined) return next;
  const code = status === 'CLOSED' ? 'card.already.closed' : (REFUSALS[event]?.[status] ?? 'card.status.active');
  const fields = [fieldFault('kitNo', `is ${status}`, kitNo)];
  throw code === 'card.status.active'
    ? customerError(code, { kitNo, status }, { fields })
    : customerError(code, { kitNo }, { fields });
}
