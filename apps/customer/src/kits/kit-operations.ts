import type { CardEvent } from '../domain/card.lifecycle';
import type { KitOperation } from './dto/kits.requests.dto';

/** What each operation of manageKit does to the card. */
export const EVENT_OF_OPERATION: Readonly<Record<KitOperation, CardEvent>> = {
  LOCK: 'lock',
  UNLOCK: 'unlock',
  BLOCK: 'block',
  REPLACE: 'replace',
  BLOCK_AND_REPLACE: 'blockAndReplace',
  CLOSE: 'close',
  HOTLIST: 'hotlist',
};
