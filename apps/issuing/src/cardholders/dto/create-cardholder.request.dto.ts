import { OneOf } from '@sadpath/forms';
import { fieldOf } from '../../forms/fields';

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
  @fieldOf.phoneNum() phoneNum?: string;
  @fieldOf.transactionLimit() transactionLimit?: number;
  @OneOf([0, 1], { optional: true, description: '1 where the Program verifies through SumSub' }) sumsubEnabled?: 0 | 1;
}
