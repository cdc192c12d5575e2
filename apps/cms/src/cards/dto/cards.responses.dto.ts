import { OneOf, Text } from '@sadpath/forms';

/** A card as CMS shows it. */
export class CardResponse {
  @Text({ example: '4240170003' }) kitNo: string;
  @Text({ example: '608040XXXXXX0032' }) cardNumber: string;
  @Text({ example: '2003_PHYSICAL' }) productId: string;
  @OneOf(['PHYSICAL', 'VIRTUAL']) cardType: string;
  @OneOf(['UNALLOCATED', 'ASSIGNED', 'EXPIRED_CARD']) status: string;
  @OneOf(['NOT_REQUIRED', 'PRE_EMBOSSED', 'PENDING', 'SENT']) embossStatus: string;
  @Text({ example: '2029-07-31', description: 'Last day of validity' }) expDate: string;
  @Text({ example: 'CIF1003', nullable: true }) entityId: string | null;
  @Text({ example: '8642137', nullable: true }) accountNo: string | null;
}

/** How far the plastic of a card is. */
export class EmbossingResponse {
  @Text({ example: '4240170003' }) kitNo: string;
  @OneOf(['NOT_REQUIRED', 'PRE_EMBOSSED', 'SENT']) embossStatus: string;
}
