/** Who a certificate speaks for (contract §2.3). */
export interface CertificateSubject {
  /** The tenant's legal name. */
  readonly organization: string;
  /** Names of the tenant's programs. */
  readonly organizationalUnits: readonly string[];
  /** The main calling domain. */
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
}

/** True when any of the names has a star in it. */
export function hasWildcard(names: readonly string[]): boolean {
  return names.some((name) => name.includes('*'));
}
