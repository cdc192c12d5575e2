/** A proof of identity that the bank has on file. */
export interface KycDocument {
  readonly documentType: string;
  readonly documentNo: string;
  readonly documentExpiry?: string | null;
}

/** A postal address that the bank has on file. */
export interface Address {
  readonly addressCategory: string;
  readonly address1?: string | null;
  readonly address2?: string | null;
  readonly address3?: string | null;
  readonly city?: string | null;
  readonly state?: string | null;
  readonly country?: string | null;
  readonly pincode?: string | null;
}

/** Who holds accounts at the bank, as the core bank knows them (contract §3.5). */
export interface Holder {
  readonly entityId: string;
  readonly name: string;
  readonly mobile: string | null;
  readonly kycInfo: readonly KycDocument[];
  readonly addressInfo: readonly Address[];
}
