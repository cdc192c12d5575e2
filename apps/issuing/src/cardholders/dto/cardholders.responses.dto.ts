import { Nested, Text, Whole } from '@sadpath/forms';

/** A cardholder as it is read; `status` is a number from 0 to 7 (contract §4.1). */
export class CardholderResponse {
  @Whole() cardholderId: number;
  @Whole({ min: 0, max: 7 }) status: number;
  @Text() firstName: string;
  @Text() lastName: string;
  @Text() emailAdr: string;
  @Whole() gender: number;
  @Text() nationality: string;
  @Text() placeOfBirth: string;
  @Text() dob: string;
  @Text() adrLine1: string;
  @Text() city: string;
  @Text() state: string;
  @Text() country: string;
  @Text() zipCode: string;
  @Text() callingCode: string;
  @Text() cellNum: string;
  @Text({ optional: true }) countryCallingCode?: string;
  @Text({ optional: true }) phoneNum?: string;
  @Whole() transactionLimit: number;
  @Whole() sumsubEnabled: number;
  @Text({ description: 'ISO 8601, UTC' }) dateCreated: string;
  @Text({ optional: true, description: 'Only under review' }) applicationLink?: string;
}

/** Names a cardholder. */
export class CardholderIdResponse {
  @Whole({ example: 10_001 }) cardholderId: number;
}

/** Where the cardholder is verified. */
export class ApplicationLinkResponse {
  @Text({ example: 'https://kyc.sandbox.test/s/5f0c2f4e' }) applicationLink: string;
}

/** A cardholder in a member, where the space asks for it so. */
export class WrappedCardholderResponse {
  @Nested(() => CardholderResponse) cardholder: CardholderResponse;
}
