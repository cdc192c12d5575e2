import { Whole } from '@sadpath/forms';
import { fieldOf, OPTIONAL } from '../../forms/fields';

/** CD-VIRT (contract §3.2). */
export class IssueVirtualCardRequest {
  @fieldOf.nameOnCard() nameOnCard: string;
  @fieldOf.alias() alias?: string;
  @fieldOf.transactionLimit() transactionLimit?: number;
  @fieldOf.callingCode(OPTIONAL) callingCode?: string;
  @fieldOf.countryCallingCode() countryCallingCode?: string;
  @fieldOf.phoneNum() phoneNum?: string;
  @fieldOf.cellNum(OPTIONAL) cellNum?: string;
  @fieldOf.emailAdr(OPTIONAL) emailAdr?: string;
}

/** CD-PHYS: as CD-VIRT, in a design slot (contract §3.2). */
export class IssuePhysicalCardRequest extends IssueVirtualCardRequest {
  @Whole({ min: 0, max: 5, fallback: 0, optional: true, description: 'Design slot' }) cardType: number;
}
