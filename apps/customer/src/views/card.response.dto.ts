import { OneOf, Text } from '@sadpath/forms';
import { cardLifecycle } from '../domain/card.lifecycle';

/** A card as answers show it (contracts/debit.md §3.3.1). */
export class CardResponse {
  @Text() readonly entityId: string;
  @Text() readonly kitNo: string;
  @Text() readonly accountNo: string;
  @Text({ example: '608040XXXXXX0032' }) readonly cardNumber: string;
  @Text() readonly encryptedCardNumber: string;
  @OneOf(cardLifecycle.states) readonly cardStatus: string;
  @OneOf(['PHYSICAL', 'VIRTUAL']) readonly cardType: string;
  @Text({ example: 'DEBIT' }) readonly cardCategory: string;
  @Text() readonly bin: string;
  @Text() readonly networkType: string;
  @Text() readonly productId: string;
  @Text() readonly productName: string;
  @Text() readonly tierType: string;
  @Text({ nullable: true }) readonly plasticCode: string | null;
  @Text({ nullable: true }) readonly aliasName: string | null;
  @Text({ nullable: true }) readonly cardName: string | null;
  @Text({ nullable: true }) readonly fourthLine: string | null;
  @Text({ example: '2029-07-31T00:00:00.000+00:00' }) readonly expDate: string;
  @Text({ example: 'WELCOME_KIT' }) readonly cardIssuanceType: string;
  @Text({ nullable: true }) readonly cardIssuanceDate: string | null;
  @Text({ nullable: true }) readonly createdDate: string | null;
  @Text({ nullable: true }) readonly changedDate: string | null;
  @Text({ nullable: true }) readonly cardActivationDate: string | null;
  @Text({ nullable: true }) readonly cardConversionDate: string | null;
  @Text({ nullable: true }) readonly lastPinChangedDate: string | null;
}

/** The members of a response class, as a plain object has them. */
export type Shape<T> = { readonly [K in keyof T]: T[K] };
