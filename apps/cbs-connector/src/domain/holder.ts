/** A proof of identity that the bank has on file. */
export interface KycDocument {
  readonly documentType: string;
  readonly documentNo: string;
  readonly documentExpiry?: string;
}

/** A postal address that the bank has on file. */
export interface Address {
  readonly addressCategory: string;
  readonly address1?: string;
  readonly address2?: string;
  readonly address3?: string;
  readonly city?: string;
  readonly state?: string;
  readonly country?: string;
  readonly pincode?: string;
}

/** Who holds accounts at the bank, as the core bank knows them (contract §3.5). */
export interface Holder {
  readonly entityId: string;
  readonly name: string;
  readonly mobile: string;
  readonly kycInfo: readonly KycDocument[];
  readonly addressInfo: readonly Address[];
}
