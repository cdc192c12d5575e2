import { ListOf, Text } from '@sadpath/forms';
import { CardResponse, type Shape } from '../../views/card.response.dto';

/** A customer and the cards that were just made. */
export class CardsIssuedResponse {
  @Text() readonly entityId: string;
  @ListOf(() => CardResponse) readonly kitInfo: readonly Shape<CardResponse>[];
}
