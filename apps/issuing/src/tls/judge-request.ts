import type { Pkcs10CertificateRequest } from '@peculiar/x509';
import { createPublicKey } from 'node:crypto';
import { hasWildcard, type CertificateSubject } from './certificate-subject';
import { x509 } from './x509';

/** Why a certificate request is turned down (contract §2.3). */
export type RequestRefusal = 'wildcard' | 'key' | 'subject' | 'signature';

/** What the authority makes of a request: the subject it would certify, or the reason to refuse in words. */
export type RequestVerdict =
  | { readonly accepted: true; readonly subject: CertificateSubject }
  | { readonly accepted: false; readonly refusal: RequestRefusal; readonly reason: string };

const RSA_BITS = 2048;
const SAN_OID = '2.5.29.17';

/** Judges a request: every name in full, RSA with 2048 bits, a subject with O, OU and CN, signed with its own key. */
export async function judgeRequest(request: Pkcs10CertificateRequest): Promise<RequestVerdict> {
  const subject = await subjectOf(request);
  if (hasWildcard([subject.commonName, ...subject.dnsNames]))
    return refuse('wildcard', 'wildcard names are not accepted');
  if (!isRsa2048(request)) return refuse('key', `the key must be RSA with ${RSA_BITS} bits`);
  const missing = missingParts(subject);
  if (missing.length > 0) return refuse('subject', `the subject lacks ${missing.join(', ')}`);
  if (!(await request.verify())) return refuse('signature', 'the request is not signed with its own key');
  return { accepted: true, subject };
}

async function subjectOf(request: Pkcs10CertificateRequest): Promise<CertificateSubject> {
  const { SubjectAlternativeNameExtension } = await x509();
  const extension = request.getExtension(SAN_OID);
  const names = extension === null ? [] : new SubjectAlternativeNameExtension(extension.rawData).names.toJSON();
  const { subjectName } = request;
  return {
    organization: subjectName.getField('O')[0] ?? '',
    organizationalUnits: subjectName.getField('OU'),
    commonName: subjectName.getField('CN')[0] ?? '',
    dnsNames: names.filter(({ type }) => type === 'dns').map(({ value }) => value),
    ipAddresses: names.filter(({ type }) => type === 'ip').map(({ value }) => value),
  };
}

function isRsa2048({ publicKey }: Pkcs10CertificateRequest): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey.rawData), format: 'der', type: 'spki' });
  return key.asymmetricKeyType === 'rsa' && key.asymmetricKeyDetails?.modulusLength === RSA_BITS;
}

function missingParts({ organization, organizationalUnits, commonName }: CertificateSubject): readonly string[] {
  return [
    ...(organization === '' ? ['O'] : []),
    ...(organizationalUnits.length === 0 ? ['OU'] : []),
    ...(commonName === '' ? ['CN'] : []),
  ];
}

function refuse(refusal: RequestRefusal, reason: string): RequestVerdict {
  return { accepted: false, refusal, reason };
}
