import { Text } from '@sadpath/forms';

/** A proof of identity that the bank has on file. */
export class ProofOfIdentityResponse {
  @Text({ example: 'PAN' }) documentType: string;
  @Text({ example: 'ABCDE1234F' }) documentNo: string;
  @Text({ optional: true, nullable: true }) documentExpiry?: string | null;
}

/** A postal address that the bank has on file. */
export class HolderAddressResponse {
  @Text({ example: 'PERMANENT' }) addressCategory: string;
  @Text({ optional: true, nullable: true }) address1?: string | null;
  @Text({ optional: true, nullable: true }) address2?: string | null;
  @Text({ optional: true, nullable: true }) address3?: string | null;
  @Text({ optional: true, nullable: true }) city?: string | null;
  @Text({ optional: true, nullable: true }) state?: string | null;
  @Text({ optional: true, nullable: true }) country?: string | null;
  @Text({ optional: true, nullable: true }) pincode?: string | null;
}
