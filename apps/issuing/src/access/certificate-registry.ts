import type { Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { issueCertificate, remindersOf, type ClientCertificate } from '../domain/client-certificate';
import { certificates } from '../issuing.collections';
import { JOBS } from '../issuing.jobs';
import type { CertificateDirectory, FiledCertificate } from '../tls/certificate-directory';

/** Enters a certificate into the registry of a space, and plans its reminders. */
export async function enrol(call: Call, tx: Transaction, certificate: ClientCertificate): Promise<void> {
  await tx.put(certificates, certificate);
  for (const { at, daysRemaining } of remindersOf(certificate)) {
    if (at > call.now) call.plan(JOBS.remindCertificate, `${certificate.name}/${String(daysRemaining)}`, at);
  }
}

/**
 * What lies in the certificate directory, by name and by fingerprint; looked at again when something is not found. A
 * certificate that was signed later enters the registry of a space when the space first meets it: its 90 days begin then.
 */
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

  /** The certificate of that name in the space; undefined when neither the space nor the directory has it. */
  async known(call: Call, tx: Transaction, name: string): Promise<ClientCertificate | undefined> {
    const entered = await tx.get(certificates, name);
    if (entered !== undefined) return entered;
    const filed = await this.byName(name);
    return filed && this.enter(call, tx, filed);
  }

  /** All certificates of the space, those of the directory that it has not met before among them. */
  async all(call: Call, tx: Transaction): Promise<readonly ClientCertificate[]> {
    this.filed = (await this.directory?.clients()) ?? [];
    for (const { name } of this.filed) await this.known(call, tx, name);
    return tx.all(certificates);
  }

  private async enter(call: Call, tx: Transaction, filed: FiledCertificate): Promise<ClientCertificate> {
    const { fingerprint: _fingerprint, ...subject } = filed;
    const certificate = issueCertificate(subject, call.now);
    await enrol(call, tx, certificate);
    return certificate;
  }

  private async find(isWanted: (filed: FiledCertificate) => boolean): Promise<FiledCertificate | undefined> {
    const found = this.filed.find(isWanted);
    if (found !== undefined || this.directory === undefined) return found;
    this.filed = await this.directory.clients();
    return this.filed.find(isWanted);
  }
}
