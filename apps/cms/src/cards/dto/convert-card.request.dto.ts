import { Text } from '@sadpath/forms';

/** `POST /cms/cards/{kitNo}/convert`: the product that a card becomes one of. */
export class ConvertCardRequest {
  @Text({ max: 50, example: '2003_PHYSICAL' }) productId: string;
}
