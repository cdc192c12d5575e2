import { OneOf, Text } from '@sadpath/forms';

/** How far the plastic of a card is. */
export class EmbossingResponse {
  @Text({ example: '4240170003' }) kitNo: string;
  @OneOf(['NOT_REQUIRED', 'PRE_EMBOSSED', 'SENT']) embossStatus: string;
}
