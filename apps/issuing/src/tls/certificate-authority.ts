import type { Extension, JsonName, PublicKey, X509Certificate } from '@peculiar/x509';
import { webcrypto } from 'node:crypto';
import type { CertificateSubject } from './certificate-subject';
import { x509 } from './x509';

/** A key pair as the platform's cryptography knows it. */
export type KeyPair = webcrypto.CryptoKeyPair;

/**
 * Real dates of everything the development authority signs. They are wide, because OpenSSL compares them with real time;
 * the documented 90 days are kept in the registry and compared with virtual time (contract §2.3).
 */
export const WIDE_DATES = { from: '2020-01-01T00:00:00Z', to: '2049-12-31T23:59:59Z' } as const;
/** Dates that are over for real. */
export const PAST_DATES = { from: '2020-01-01T00:00:00Z', to: '2020-03-31T00:00:00Z' } as const;

const AUTHORITY_KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;
const CLIENT_KEY = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

/** What goes into a certificate besides its key. */
export interface CertificateOrder {
  readonly subject: CertificateSubject;
  /** The whole name, where it has more parts than the subject tells. */
  readonly name?: JsonName;
  readonly purpose: 'server' | 'client';
  readonly dates?: { readonly from: string; readonly to: string };
}

/** A certificate and its private key, both PEM. */
export interface KeyedCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** A new RSA key pair of the documented size. */
export async function makeClientKeys(): Promise<KeyPair> {
  return webcrypto.subtle.generateKey(CLIENT_KEY, true, ['sign', 'verify']);
}

/** A private key as PKCS #8 PEM. */
export async function keyPem({ privateKey }: KeyPair): Promise<string> {
  const { PemConverter } = await x509();
  return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY');
}

/** A development authority: it signs for the sandbox and for nobody else. */
export class CertificateAuthority {
  private constructor(
    private readonly certificate: X509Certificate,
    private readonly keys: Pick<KeyPair, 'privateKey'>,
  ) {}

  static async create(commonName: string): Promise<CertificateAuthority> {
    const { BasicConstraintsExtension, KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } = await x509();
    const keys = await webcrypto.subtle.generateKey(AUTHORITY_KEY, true, ['sign', 'verify']);
    const certificate = await X509CertificateGenerator.createSelfSigned({
      name: [{ O: ['Sadpath'] }, { CN: [commonName] }],
      notBefore: new Date(WIDE_DATES.from),
      notAfter: new Date(WIDE_DATES.to),
      keys,
      signingAlgorithm: SIGNATURE,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      ],
    });
    return new CertificateAuthority(certificate, keys);
  }

  /** The authority whose certificate and key these are. */
  static async load({ certificate, key }: KeyedCertificate): Promise<CertificateAuthority> {
    const { PemConverter, X509Certificate } = await x509();
    const privateKey = await webcrypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(key), AUTHORITY_KEY, true, [
      'sign',
    ]);
    return new CertificateAuthority(new X509Certificate(certificate), { privateKey });
  }

  /** The authority's own certificate and key. */
  async toPem(): Promise<KeyedCertificate> {
    const { PemConverter } = await x509();
    const key = await webcrypto.subtle.exportKey('pkcs8', this.keys.privateKey);
    return { certificate: this.certificate.toString('pem'), key: PemConverter.encode(key, 'PRIVATE KEY') };
  }

  /** Signs a public key; the answer is PEM. */
  async sign(order: CertificateOrder, publicKey: webcrypto.CryptoKey | PublicKey): Promise<string> {
    const { X509CertificateGenerator } = await x509();
    const { subject, dates = WIDE_DATES } = order;
    const certificate = await X509CertificateGenerator.create({
      subject: order.name ?? nameOf(subject),
      issuer: this.certificate.subject,
      notBefore: new Date(dates.from),
      notAfter: new Date(dates.to),
      publicKey,
      signingKey: this.keys.privateKey,
      signingAlgorithm: SIGNATURE,
      extensions: await extensionsOf(order),
    });
    return certificate.toString('pem');
  }

  /** A server certificate with a key of its own. */
  async issueServer(subject: CertificateSubject): Promise<KeyedCertificate> {
    const keys = await webcrypto.subtle.generateKey(AUTHORITY_KEY, true, ['sign', 'verify']);
    return { certificate: await this.sign({ subject, purpose: 'server' }, keys.publicKey), key: await keyPem(keys) };
  }
}

function nameOf({ organization, organizationalUnits, commonName }: CertificateSubject): JsonName {
  return [{ O: [organization] }, ...organizationalUnits.map((OU) => ({ OU: [OU] })), { CN: [commonName] }];
}

async function extensionsOf({ subject, purpose }: CertificateOrder): Promise<Extension[]> {
  const { BasicConstraintsExtension, ExtendedKeyUsageExtension, SubjectAlternativeNameExtension } = await x509();
  return [
    new BasicConstraintsExtension(false, undefined, true),
    new ExtendedKeyUsageExtension([purpose === 'server' ? SERVER_AUTH : CLIENT_AUTH]),
    new SubjectAlternativeNameExtension([
      ...subject.dnsNames.map((value) => ({ type: 'dns' as const, value })),
      ...subject.ipAddresses.map((value) => ({ type: 'ip' as const, value })),
    ]),
  ];
}
