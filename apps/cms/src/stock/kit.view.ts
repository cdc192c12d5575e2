import { isoMillis } from '@sadpath/clock';
import { cardView } from '../cards/card.view';
import type { Kit } from '../domain/kit';
import type { KitResponse } from './dto/stock.responses.dto';

/** A kit as Customer Service needs it: with its whole number, because PIN blocks are made of it. */
export function kitView(kit: Kit): KitResponse {
  const { cardNumber, orderId = null, createdAt } = kit;
  return { ...cardView(kit), cardNumber, orderId, createdAt: isoMillis(createdAt) };
}
