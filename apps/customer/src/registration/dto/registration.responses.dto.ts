import { ListOf, Text } from '@sadpath/forms';
import { CardResponse } from '../../views/card.response.dto';
import type { Shape } from '../../views/shape';

/** A customer and the cards that were just made. */
export class CardsIssuedResponse {
  @Text() readonly entityId: string;
  @ListOf(() => CardResponse) readonly kitInfo: readonly Shape<CardResponse>[];
}
