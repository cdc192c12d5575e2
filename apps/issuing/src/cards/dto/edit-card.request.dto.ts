import { fieldOf, OPTIONAL } from '../../forms/fields';

/** CD-EDIT (contract §3.2). */
export class EditCardRequest {
  @fieldOf.alias() alias?: string;
  @fieldOf.transactionLimit() transactionLimit?: number;
  @fieldOf.callingCode(OPTIONAL) callingCode?: string;
  @fieldOf.countryCallingCode() countryCallingCode?: string;
  @fieldOf.phoneNum() phoneNum?: string;
  @fieldOf.cellNum(OPTIONAL) cellNum?: string;
  @fieldOf.emailAdr(OPTIONAL) emailAdr?: string;
}
