import { Flag, ListOf, Nested, Text, TextList } from '@sadpath/forms';
import { LinkedAccountResponse } from './account.response.dto';
import { CardResponse } from './card.response.dto';
import { ScopePreferenceResponse, TogglesResponse } from './preferences.response.dto';

export class AddressResponse {
  @Text({ example: 'PERMANENT' }) addressCategory: string;
  @Text() address1: string;
  @Text({ nullable: true }) address2: string | null;
  @Text({ nullable: true }) address3: string | null;
  @Text() city: string;
  @Text() state: string;
  @Text() country: string;
  @Text({ nullable: true }) district: string | null;
  @Text({ nullable: true }) isoCountryCode: string | null;
  @Text() pincode: string;
}

export class ContactResponse {
  @Text({ nullable: true }) contactNo: string | null;
  @Text({ nullable: true }) emailId: string | null;
  @Flag() notification: boolean;
  @Text({ nullable: true }) appId: string | null;
}

export class KycDocumentResponse {
  @Text() documentType: string;
  @Text() documentNo: string;
  @Text({ nullable: true }) documentExpiry: string | null;
}

export class AccountKitResponse {
  @Text() accountNo: string;
  @Text() kitNo: string;
  @Text() cardStatus: string;
}

/** A customer with everything that is known of it (contracts/debit.md §3.3.3). */
export class CustomerResponse {
  @Text() entityId: string;
  @Text() entityType: string;
  @Text() businessType: string;
  @Text() business: string;
  @Text() businessId: string;
  @Text({ nullable: true }) title: string | null;
  @Text() firstName: string;
  @Text({ nullable: true }) middleName: string | null;
  @Text() lastName: string;
  @Text() gender: string;
  @Text() dob: string;
  @Text({ nullable: true }) referralEntityId: string | null;
  @ListOf(() => AddressResponse) addressInfo: readonly AddressResponse[];
  @ListOf(() => ContactResponse) communicationInfo: readonly ContactResponse[];
  @ListOf(() => KycDocumentResponse) kycInfo: readonly KycDocumentResponse[];
  @ListOf(() => LinkedAccountResponse) accountInfo: readonly LinkedAccountResponse[];
  @ListOf(() => CardResponse) kitInfo: readonly CardResponse[];
  @ListOf(() => AccountKitResponse) accountKitMapping: readonly AccountKitResponse[];
  @Text({ nullable: true }) createdDate: string | null;
  @Text({ nullable: true }) changedDate: string | null;
}

/** A card with its preferences. */
export class CardWithPreferencesResponse extends CardResponse {
  @Nested(() => ScopePreferenceResponse) readonly domestic: ScopePreferenceResponse;
  @Nested(() => ScopePreferenceResponse) readonly international: ScopePreferenceResponse;
  @Nested(() => TogglesResponse) readonly toggle: TogglesResponse;
}

export class DefaultAccountResponse {
  @Text({ nullable: true }) accountNo: string | null;
  @Text({ nullable: true }) accountType: string | null;
  @ListOf(() => CardWithPreferencesResponse) kitInfo: readonly CardWithPreferencesResponse[];
}

/** The default account of a customer with its cards and their preferences. */
export class CifResponse {
  @Text() entityId: string;
  @Nested(() => DefaultAccountResponse) accountInfo: DefaultAccountResponse;
}

/** The customers of a masked card number. */
export class EntitiesResponse {
  @TextList() entityId: readonly string[];
}

/** A card whose particulars are as claimed. */
export class ClaimedCardResponse {
  @Text() entityId: string;
  @Text() kitNo: string;
  @Text() cardStatus: string;
  @ListOf(() => LinkedAccountResponse) accountInfo: readonly LinkedAccountResponse[];
}
