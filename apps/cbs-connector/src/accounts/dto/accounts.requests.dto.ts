import { AccountNo, Amount, CalendarDate, EntityId } from '@sadpath/dcms';
import { ListOf, OneOf, Text } from '@sadpath/forms';
import { type AccountStatus, accountLifecycle } from '../../domain/account';

/** `POST /cbs/balance` and `POST /cbs/account-status` (contract §3.5). */
export class AccountRequest {
  @AccountNo({ example: '8642135' }) accountNo: string;
}

/** `POST /cbs/poi` and `POST /cbs/poa` (contract §3.5). */
export class EntityRequest {
  @EntityId({ example: 'CIF1001' }) entityId: string;
}

/** `POST /cbs/account-holder`: an account or an entity, one of the two (contract §3.5). */
export class HolderRequest {
  @AccountNo({ optional: true, unless: ['entityId'], example: '8642135' }) accountNo?: string | null;
  @EntityId({ optional: true, example: 'CIF1001' }) entityId?: string | null;
}

/** The account that is changed or taken back. */
export class AccountPath {
  @AccountNo() accountNo: string;
}

/** `DELETE /cbs/accounts/{accountNo}`: whose opening is taken back; anybody's unless given. */
export class TakeBackQuery {
  @EntityId({ optional: true }) entityId?: string;
}

/** `POST /cbs/accounts/{accountNo}/status`. */
export class ChangeStatusRequest {
  @OneOf(accountLifecycle.states) accountStatus: AccountStatus;
}

/** A proof of identity of a holder. */
export class HolderDocumentForm {
  @Text({ max: 30, example: 'PAN' }) documentType: string;
  @Text({ max: 50, example: 'ABCDE1234F' }) documentNo: string;
  @CalendarDate({ optional: true, example: '2030-12-31' }) documentExpiry?: string | null;
}

/** An address of a holder. */
export class HolderAddressForm {
  @Text({ max: 20, example: 'PERMANENT' }) addressCategory: string;
  @Text({ optional: true, max: 255 }) address1?: string | null;
  @Text({ optional: true, max: 255 }) address2?: string | null;
  @Text({ optional: true, max: 255 }) address3?: string | null;
  @Text({ optional: true, max: 100 }) city?: string | null;
  @Text({ optional: true, max: 100 }) state?: string | null;
  @Text({ optional: true, max: 100 }) country?: string | null;
  @Text({ optional: true, max: 20, alsoNumber: true }) pincode?: string | null;
}

/** What the bank has on file of a holder; what is not named stays. */
export class HolderForm {
  @Text({ optional: true, max: 200, example: 'Test Holder' }) name?: string | null;
  @Text({ optional: true, max: 20, alsoNumber: true, example: '9876511111' }) mobile?: string | null;
  @ListOf(() => HolderDocumentForm, { optional: true, max: 20 }) kycInfo?: readonly HolderDocumentForm[] | null;
  @ListOf(() => HolderAddressForm, { optional: true, max: 20 }) addressInfo?: readonly HolderAddressForm[] | null;
}

/** One account of the holder and the status it has from now on. */
export class HeldAccountForm extends ChangeStatusRequest {
  @AccountNo({ example: '8642135' }) accountNo: string;
}

/** `PUT /cbs/holders/{entityId}`: the file and the statuses of accounts from now on; all of it or nothing. */
export class HolderFileRequest extends HolderForm {
  @ListOf(() => HeldAccountForm, { optional: true, max: 20 }) accounts?: readonly HeldAccountForm[] | null;
}

/** Whose file it is. */
export class HolderPath {
  @EntityId({ example: 'CIF1001' }) entityId: string;
}

/** `POST /cbs/accounts`: the account of a registration, with its holder. */
export class OpenAccountRequest extends HolderForm {
  @AccountNo({ example: '8700001' }) accountNo: string;
  @EntityId({ example: 'CIF2001' }) entityId: string;
  @Text({ optional: true, max: 20, example: 'SAVING' }) accountType?: string | null;
  @OneOf(['INR'], { optional: true }) currency?: string | null;
  @Text({ optional: true, max: 10, alsoNumber: true, example: '2003' }) schemeCode?: string | null;
  @Amount({ optional: true, example: '8000' }) initialFunding?: string | null;
}
