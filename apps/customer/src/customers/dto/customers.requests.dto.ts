import { AccountNo } from '@sadpath/dcms';
import { Flag, ListOf, Text } from '@sadpath/forms';
import { AccountForm } from '../../forms/account.form.dto';
import { AddressForm } from '../../forms/address.form.dto';
import { ContactForm } from '../../forms/contact.form.dto';
import { EntityRequest } from '../../forms/entity.request.dto';

/** The account whose cards are asked for. */
export class AccountKitsRequest {
  @AccountNo()
  readonly accountNo: string;
}

/** Which of the cards of an account are asked for. */
export class AccountKitsQuery {
  @Flag({ optional: true, description: 'Replaced, closed and expired cards too; default false.' })
  readonly isAllCardsRequired?: boolean;
}

/** A clear card number. */
export class CardNumberRequest {
  @Text({ pattern: /^\d{16}$/, says: 'must be 16 digits', alsoNumber: true, example: '6080402401700032' })
  readonly cardNumber: string;
}

/** A v2 encrypted card number (contracts/debit.md §2.9). */
export class EncryptedCardRequest {
  @Text({ min: 1, max: 256 })
  readonly encryptedCardNumber: string;
}

/** A masked card number. */
export class MaskedCardRequest {
  @Text({ pattern: /^\d{6}X{6}\d{4}$/, example: '608040XXXXXX0032' })
  readonly maskedCardNo: string;
}

/** Changed or newly linked accounts of a customer. */
export class UpdateAccountsRequest extends EntityRequest {
  @ListOf(() => AccountForm, { min: 1, max: 20 })
  readonly accountInfo: readonly AccountForm[];
}

/** New addresses of a customer. */
export class UpdateAddressesRequest extends EntityRequest {
  @ListOf(() => AddressForm, { min: 1, max: 10 })
  readonly addressInfo: readonly AddressForm[];
}

/** New contacts of a customer. */
export class UpdateContactsRequest extends EntityRequest {
  @ListOf(() => ContactForm, { min: 1, max: 10 })
  readonly communicationInfo: readonly ContactForm[];
}
