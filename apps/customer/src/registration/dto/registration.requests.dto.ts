import { CalendarDate, EntityId, RequestId } from '@sadpath/dcms';
import { ListOf, OneOf, Text } from '@sadpath/forms';
import { AccountForm } from '../../forms/account.form.dto';
import { AddressForm } from '../../forms/address.form.dto';
import { ContactForm } from '../../forms/contact.form.dto';
import { OptionalText } from '../../forms/fields';
import { KitForm } from '../../forms/kit.form.dto';
import { KycForm } from '../../forms/kyc.form.dto';

/** Cards for a registered customer (contracts/debit.md §3.3.2). */
export class RegisterCardRequest {
  @EntityId({ example: 'CIF1008' })
  readonly entityId: string;

  @OneOf(['PERMANENT', 'COMMUNICATION'])
  readonly deliveryAddress: string;

  @ListOf(() => KitForm, { min: 1, max: 10 })
  readonly kitInfo: readonly KitForm[];

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}

/** A new customer, optionally with cards (contracts/debit.md §3.3.2). */
export class RegisterRequest {
  @EntityId({ example: 'CIF2001' })
  readonly entityId: string;

  @OneOf(['CUSTOMER'])
  readonly entityType: string;

  @Text({ min: 1, max: 50 })
  readonly businessType: string;

  @Text({ min: 1, max: 50 })
  readonly business: string;

  @Text({ min: 1, max: 50, alsoNumber: true })
  readonly businessId: string;

  @OneOf(['Mr', 'Mrs', 'Miss', 'Ms', 'Dr'], { optional: true })
  readonly title?: string | null;

  @Text({ min: 1, max: 50 })
  readonly firstName: string;

  @OptionalText({ max: 50 })
  readonly middleName?: string | null;

  @Text({ min: 1, max: 50 })
  readonly lastName: string;

  @OneOf(['MALE', 'FEMALE', 'OTHER'])
  readonly gender: string;

  @CalendarDate()
  readonly dob: string;

  @OptionalText({ max: 50 })
  readonly referralEntityId?: string | null;

  @OneOf(['PERMANENT', 'COMMUNICATION'], { optional: true, description: 'Required together with kitInfo.' })
  readonly deliveryAddress?: string | null;

  @ListOf(() => AddressForm, { min: 1, max: 10 })
  readonly addressInfo: readonly AddressForm[];

  @ListOf(() => ContactForm, { min: 1, max: 10 })
  readonly communicationInfo: readonly ContactForm[];

  @ListOf(() => KycForm, { min: 1, max: 10 })
  readonly kycInfo: readonly KycForm[];

  @ListOf(() => AccountForm, { min: 1, max: 20 })
  readonly accountInfo: readonly AccountForm[];

  @ListOf(() => KitForm, { optional: true, max: 10, needs: 'deliveryAddress' })
  readonly kitInfo?: readonly KitForm[] | null;

  @RequestId({ optional: true })
  readonly requestId?: string | null;
}
