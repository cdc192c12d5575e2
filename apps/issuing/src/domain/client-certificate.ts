import { DAY, isoMillis, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { issuingError } from '../issuing.errors';
import type { Environment } from './program';

/** Days for which the platform signs (contract §2.3). */
export const CERTIFICATE_VALIDITY_DAYS = 90;

/** Days before the end at which a reminder is sent (contract §2.10). */
export const REMINDER_DAYS = [30, 15, 5] as const;

/**
 * A client certificate as the platform's registry knows it. Its validity is logical and compared with virtual time, because
 * OpenSSL knows real time only (contract §2.3).
 */
export interface ClientCertificate {
  /** @minLength 1 */
  readonly name: string;
  readonly organization: string;
  readonly organizationalUnits: readonly string[];
  /** @minLength 1 */
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
  readonly environment: Environment;
  readonly isFromPlatform: boolean;
  readonly isRevoked: boolean;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

/** What a caller shows: nothing, a certificate the registry lacks, one whose request was turned down, or a known one. */
export type Presented = 'none' | 'unknown' | 'refused' | ClientCertificate;

/**
 * The certificate of a caller, if the platform accepts it on this listener. Throws `tls_client_certificate_missing`,
 * `tls_issuer_untrusted`, `tls_certificate_revoked`, `tls_certificate_expired`, `csr_wildcard_refused` (contract §5.0).
 */
export function acceptCertificate(presented: Presented, environment: Environment, now: Instant): ClientCertificate {
  if (presented === 'none') throw issuingError('tls_client_certificate_missing');
  if (presented === 'refused') throw issuingError('csr_wildcard_refused');
  if (presented === 'unknown' || !presented.isFromPlatform) throw issuingError('tls_issuer_untrusted');
  if (presented.environment !== environment) throw issuingError('tls_issuer_untrusted');
  if (presented.isRevoked) throw issuingError('tls_certificate_revoked');
  const { notBefore, notAfter } = presented;
  if (now >= notBefore && now <= notAfter) return presented;
  const bound = now > notAfter ? { 'valid until': isoMillis(notAfter) } : { 'valid from': isoMillis(notBefore) };
  throw issuingError('tls_certificate_expired', undefined, comparing(bound, { now: isoMillis(now) }));
}

/** The domains that the calling address must belong to: CN and every DNS name, each once. */
export function domainsOf({ commonName, dnsNames }: ClientCertificate): readonly string[] {
  return [...new Set([commonName, ...dnsNames])];
}

/** What a certificate says of its bearer, and where it is good. */
export type CertificateNames = Omit<ClientCertificate, 'isFromPlatform' | 'isRevoked' | 'notBefore' | 'notAfter'>;

/** A certificate that the platform signs at `now`, good for 90 days. */
export function issueCertificate(names: CertificateNames, now: Instant): ClientCertificate {
  const notAfter = now + CERTIFICATE_VALIDITY_DAYS * DAY;
  return { ...names, isFromPlatform: true, isRevoked: false, notBefore: now, notAfter };
}

/** A certificate's reminders, earliest first. */
export function remindersOf({
  notAfter,
}: ClientCertificate): readonly { readonly at: Instant; readonly daysRemaining: number }[] {
  return REMINDER_DAYS.map((daysRemaining) => ({ at: notAfter - daysRemaining * DAY, daysRemaining }));
}
