import { fieldOf, OPTIONAL } from '../../forms/fields';
import { OneOf, Text, Whole } from '@sadpath/forms';
import { ListRequest } from '../../forms/list.query.dto';

/** A card in the path. */
export class CardPath {
  @fieldOf.id() cardId: number;
}

/** What a program may say of a card, at its issue and later. */
class CardFields {
  @fieldOf.alias() alias?: string;
  @fieldOf.transactionLimit() transactionLimit?: number;
  @fieldOf.callingCode(OPTIONAL) callingCode?: string;
  @fieldOf.countryCallingCode() countryCallingCode?: string;
  @fieldOf.phoneNum() phoneNum?: string;
  @fieldOf.cellNum(OPTIONAL) cellNum?: string;
  @fieldOf.emailAdr(OPTIONAL) emailAdr?: string;
}

/** CD-VIRT (contract §3.2). */
export class IssueVirtualCardRequest extends CardFields {
  @fieldOf.nameOnCard() nameOnCard: string;
}

/** CD-PHYS: as CD-VIRT, in a design slot (contract §3.2). */
export class IssuePhysicalCardRequest extends IssueVirtualCardRequest {
  @Whole({ min: 0, max: 5, fallback: 0, optional: true, description: 'Design slot' }) cardType: number;
}

/** CD-ACT (contract §3.2). */
export class ActivateCardRequest {
  @Text({ pattern: /^\d{16}$/, example: '4000001000050021' }) cardNumber: string;
  @Text({ pattern: /^(0[1-9]|1[0-2])$/, example: '08' }) expMonth: string;
  @Text({ pattern: /^\d{4}$/, example: '2030' }) expYear: string;
  @Text({ pattern: /^\d{3}$/, example: '123' }) cvv: string;
  @fieldOf.pin() newPin: string;
}

/** CD-STATUS: 2 puts on hold, 1 releases (contract §3.2). */
export class ChangeCardStatusRequest {
  @OneOf([1, 2], { example: 2 }) newStatus: 1 | 2;
}

/** CD-PIN (contract §3.2). */
export class ChangePinRequest {
  @fieldOf.pin() oldPin: string;
  @fieldOf.pin() newPin: string;
}

/** CD-EDIT (contract §3.2). */
export class EditCardRequest extends CardFields {}

export const CARD_COLUMNS = [
  'cardId',
  'issuerCardStatus',
  'cardholderId',
  'cardHolderLastName',
  'createdDatetime',
] as const;

/** CD-LIST (contract §3.2). */
export class ListCardsRequest extends ListRequest {
  @OneOf([0, 1, 2, 3, 4], { optional: true }) issuerCardStatus?: number;
  @fieldOf.id(OPTIONAL) cardholderId?: number;
  @OneOf(CARD_COLUMNS, { optional: true }) orderBy?: (typeof CARD_COLUMNS)[number];
}

export const CARD_ACTIVITY_COLUMNS = ['dateCreated', 'transId', 'cardId'] as const;

/** CD-TXN and CD-FEES (contract §3.2). */
export class ListCardActivityRequest extends ListRequest {
  @fieldOf.id(OPTIONAL) cardId?: number;
  @fieldOf.id(OPTIONAL) cardholderId?: number;
  @OneOf(CARD_ACTIVITY_COLUMNS, { optional: true }) orderBy?: (typeof CARD_ACTIVITY_COLUMNS)[number];
}
