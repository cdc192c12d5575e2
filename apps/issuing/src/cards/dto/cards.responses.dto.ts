import { ListOf, Text, Whole } from '@sadpath/forms';

export class CryptoAddressResponse {
  @Text({ example: 'evm' }) chain: string;
  @Text({ example: '0x0000000000000000000000000000000000005001' }) address: string;
}

/** What issuing a card answers. */
export class IssuedCardResponse {
  @Whole({ example: 50_001 }) cardId: number;
  @Text({ example: 'virtual' }) type: string;
  @Text({ example: '************1234' }) maskedCardNumber: string;
  @ListOf(() => CryptoAddressResponse) cryptoAddresses: readonly CryptoAddressResponse[];
}

/** A card as it is read; `issuerCardStatus` is a number from 0 to 4 (contract §4.3). */
export class CardResponse extends IssuedCardResponse {
  @Whole() cardholderId: number;
  @Text() cardHolderFirstName: string;
  @Text() cardHolderLastName: string;
  @Text() nameOnCard: string;
  @Text() alias: string;
  @Whole({ min: 0, max: 2 }) cardStatus: number;
  @Whole({ min: 0, max: 4 }) issuerCardStatus: number;
  @Whole() cardType: number;
  @Whole() transactionLimit: number;
  @Whole() currency: number;
  @Text({ description: 'ISO 8601, UTC' }) createdDatetime: string;
  @Text() emailAdr: string;
  @Text() callingCode: string;
  @Text() cellNum: string;
  @Text({ optional: true }) countryCallingCode?: string;
  @Text({ optional: true }) phoneNum?: string;
}

/** What is printed on the card. */
export class CardSecretsResponse {
  @Whole() cardId: number;
  @Text() cardNumber: string;
  @Text() expMonth: string;
  @Text() expYear: string;
  @Text() cvv: string;
}

/** The two balances of a card, in minor units. */
export class CardBalanceResponse {
  @Whole() cardId: number;
  @Whole({ description: 'With pending and held amounts' }) ledgerBalance: number;
  @Whole({ description: 'To be spent' }) availableBalance: number;
  @Whole() currency: number;
}

/** A card and its operational status. */
export class CardStatusResponse {
  @Whole() cardId: number;
  @Whole({ min: 0, max: 4 }) issuerCardStatus: number;
}

/** Names a card. */
export class CardIdResponse {
  @Whole() cardId: number;
}

/** An event on a card; `amount` is minor units as text (contract §2.9). */
export class CardTransactionResponse {
  @Whole() cardId: number;
  @Whole() cardholderId: number;
  @Text() transId: string;
  @Text() authRefNum: string;
  @Text({ example: '1250' }) amount: string;
  @Whole() currency: number;
  @Text({ description: 'purchase, refund or deposit' }) type: string;
  @Whole({ description: '0 authorized, 1 cleared, 2 settled, 3 declined, 4 reversed' }) transStatus: number;
  @Text() description: string;
  @Text() merchantName: string;
  @Text() declineReason: string;
  @Text({ description: 'ISO 8601, UTC' }) dateCreated: string;
}

/** A fee, tied to its transaction by `authRefNum`. */
export class CardFeeResponse {
  @Whole() cardId: number;
  @Text() feeId: string;
  @Text() authRefNum: string;
  @Text() amount: string;
  @Text() merchantAmount: string;
  @Text() feeType: string;
  @Text({ description: 'ISO 8601, UTC' }) dateCreated: string;
}
