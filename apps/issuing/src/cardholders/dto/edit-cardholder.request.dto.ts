import { fieldOf, OPTIONAL } from '../../forms/fields';

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
