import { fieldOf, OPTIONAL } from '../../forms/fields';
import { OneOf, Text } from '@sadpath/forms';
import { ListRequest } from '../../forms/list.query.dto';

/** A cardholder in the path. */
export class CardholderPath {
  @fieldOf.id() cardholderId: number;
}

/** CH-CREATE (contract §3.1). */
export class CreateCardholderRequest {
  @fieldOf.firstName() firstName: string;
  @fieldOf.lastName() lastName: string;
  @fieldOf.emailAdr() emailAdr: string;
  @fieldOf.gender() gender: number;
  @fieldOf.nationality() nationality: string;
  @fieldOf.placeOfBirth() placeOfBirth: string;
  @fieldOf.dob() dob: string;
  @fieldOf.adrLine1() adrLine1: string;
  @fieldOf.city() city: string;
  @fieldOf.state() state: string;
  @fieldOf.country() country: string;
  @fieldOf.zipCode() zipCode: string;
  @fieldOf.callingCode() callingCode: string;
  @fieldOf.cellNum() cellNum: string;
  @fieldOf.countryCallingCode() countryCallingCode?: string;
  @fieldOf.phoneNum({ needs: 'countryCallingCode' }) phoneNum?: string;
  @fieldOf.transactionLimit() transactionLimit?: number;
  @OneOf([0, 1], { optional: true, description: '1 where the Program verifies through SumSub' }) sumsubEnabled?: 0 | 1;
}

/** CH-EDIT: any of the fields of a cardholder but `sumsubEnabled` (contract §3.1). */
export class EditCardholderRequest {
  @fieldOf.firstName(OPTIONAL) firstName?: string;
  @fieldOf.lastName(OPTIONAL) lastName?: string;
  @fieldOf.emailAdr(OPTIONAL) emailAdr?: string;
  @fieldOf.gender(OPTIONAL) gender?: number;
  @fieldOf.nationality(OPTIONAL) nationality?: string;
  @fieldOf.placeOfBirth(OPTIONAL) placeOfBirth?: string;
  @fieldOf.dob(OPTIONAL) dob?: string;
  @fieldOf.adrLine1(OPTIONAL) adrLine1?: string;
  @fieldOf.city(OPTIONAL) city?: string;
  @fieldOf.state(OPTIONAL) state?: string;
  @fieldOf.country(OPTIONAL) country?: string;
  @fieldOf.zipCode(OPTIONAL) zipCode?: string;
  @fieldOf.callingCode(OPTIONAL) callingCode?: string;
  @fieldOf.cellNum(OPTIONAL) cellNum?: string;
  @fieldOf.countryCallingCode() countryCallingCode?: string;
  @fieldOf.phoneNum() phoneNum?: string;
  @fieldOf.transactionLimit() transactionLimit?: number;
}

export const CARDHOLDER_COLUMNS = ['cardholderId', 'status', 'lastName', 'dateCreated'] as const;

/** CH-LIST (contract §3.1). */
export class ListCardholdersRequest extends ListRequest {
  @OneOf([0, 1, 2, 3, 4, 5, 6, 7], { optional: true }) status?: number;
  @OneOf(CARDHOLDER_COLUMNS, { optional: true }) orderBy?: (typeof CARDHOLDER_COLUMNS)[number];
}

/** CH-BANK (contract §3.1). */
export class RegisterBankAccountRequest {
  @fieldOf.senderAccountName() senderAccountName: string;
  @fieldOf.senderAccountNumber() senderAccountNumber: string;
  @fieldOf.senderRoutingNumber() senderRoutingNumber: string;
}

/** CH-SUMSUB (contract §3.6). */
export class SumsubTokenRequest {
  @Text({ min: 1, max: 512 }) token: string;
}
