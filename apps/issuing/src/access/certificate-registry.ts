import { DAY, type Instant } from '@sadpath/clock';
import { CERTIFICATE_VALIDITY_DAYS, type ClientCertificate } from '../domain/client-certificate';
import type { CertificateDirectory, FiledCertificate } from '../tls/certificate-directory';

/** What lies in the certificate directory, by name and by fingerprint; looked at again when something is not found. */
export class CertificateRegistry {
  private directory: CertificateDirectory | undefined;
  private filed: readonly FiledCertificate[] = [];

  /** From now on the registry knows this directory. */
  async open(directory: CertificateDirectory): Promise<void> {
    this.directory = directory;
    this.filed = await directory.clients();
  }

  byFingerprint(fingerprint: string): Promise<FiledCertificate | undefined> {
    return this.find((filed) => filed.fingerprint === fingerprint);
  }

  byName(name: string): Promise<FiledCertificate | undefined> {
    return this.find((filed) => filed.name === name);
  }

  private async find(isWanted: (filed: FiledCertificate) => boolean): Promise<FiledCertificate | undefined> {
    const found = this.filed.find(isWanted);
    if (found !== undefined || this.directory === undefined) return found;
    this.filed = await this.directory.clients();
    return this.filed.find(isWanted);
  }
}

/** A certificate that a space has no entry for: the platform's, good for 90 days from the start of the space. */
export function entryOfFiled(filed: FiledCertificate, start: Instant): ClientCertificate {
  const { fingerprint: _fingerprint, ...certificate } = filed;
  return {
    ...certificate,
    isFromPlatform: true,
    isRevoked: false,
    notBefore: start,
    notAfter: start + CERTIFICATE_VALIDITY_DAYS * DAY,
  };
}
