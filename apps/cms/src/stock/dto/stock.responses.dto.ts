import { Flag, Text, Whole } from '@sadpath/forms';
import { CardResponse } from '../../cards/dto/cards.responses.dto';

/** A kit as Customer Service needs it: with its whole number. */
export class KitResponse extends CardResponse {
  @Text({ example: 'ORD-1', nullable: true }) orderId: string | null;
  @Text({ example: '2026-01-15T10:00:00.000Z' }) createdAt: string;
}

/** Whether a card was unmade. */
export class TakenBackResponse {
  @Text({ example: 'REQ-1' }) requestId: string;
  @Flag() takenBack: boolean;
}

/** The kits of a product, counted. */
export class InventoryResponse {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
  @Whole({ example: 20 }) unallocated: number;
  @Whole({ example: 7 }) assigned: number;
  @Whole({ example: 2 }) expired: number;
}

/** Kits that came into the stock. */
export class AddedKitsResponse {
  @Whole({ example: 10 }) added: number;
  @Text({ example: '4240190001' }) firstKitNo: string;
}
