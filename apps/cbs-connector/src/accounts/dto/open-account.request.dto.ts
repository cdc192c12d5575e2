import { AccountNo, Amount, EntityId } from '@sadpath/dcms';
import { ListOf, OneOf, Text } from '@sadpath/service';

/** A proof of identity of the new holder. */
export class HolderDocumentForm {
  @Text({ max: 30, example: 'PAN' }) documentType: string;
  @Text({ max: 50, example: 'ABCDE1234F' }) documentNo: string;
  @Text({ optional: true, max: 30 }) documentExpiry?: string | null;
}

/** An address of the new holder. */
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

/** `POST /cbs/accounts`: the account of a registration, with its holder. */
export class OpenAccountRequest {
  @AccountNo({ example: '8700001' }) accountNo: string;
  @EntityId({ example: 'CIF2001' }) entityId: string;
  @Text({ optional: true, max: 200, example: 'Test Holder' }) name?: string | null;
  @Text({ optional: true, max: 20, alsoNumber: true, example: '9876511111' }) mobile?: string | null;
  @Text({ optional: true, max: 20, example: 'SAVING' }) accountType?: string | null;
  @OneOf(['INR'], { optional: true }) currency?: string | null;
  @Text({ optional: true, max: 10, alsoNumber: true, example: '2003' }) schemeCode?: string | null;
  @Amount({ optional: true, example: '8000' }) initialFunding?: string | null;
  @ListOf(() => HolderDocumentForm, { optional: true, max: 20 }) kycInfo?: readonly HolderDocumentForm[] | null;
  @ListOf(() => HolderAddressForm, { optional: true, max: 20 }) addressInfo?: readonly HolderAddressForm[] | null;
}
