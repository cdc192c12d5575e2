import { Flag, Text } from '@sadpath/forms';
import { CardResponse } from '../../cards/dto/card.response.dto';

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
