import type { ServiceError } from '@sadpath/errors';
import { issuingError } from '../issuing.errors';
import { isAllowlisted } from './allowlist';
import { domainsOf, type ClientCertificate } from './client-certificate';
import { resolverOf, type DnsRecord } from './dns-zone';
import { checkFcrdns, type FcrdnsMode } from './fcrdns';
import { isSameIp } from './ip-address';
import type { Program } from './program';

/** What the network stages of the pipeline look at. */
export interface NetworkQuestion {
  readonly ip: string;
  readonly certificate: ClientCertificate;
  readonly programs: readonly Program[];
  readonly zone: readonly DnsRecord[];
  readonly dns: 'up' | 'down' | 'slow' | 'corrupt';
}

/** The platform's choices for the network stages. */
export interface NetworkRules {
  readonly fcrdnsMode: FcrdnsMode;
  /** Demands that the calling address is among the certificate's IP names. */
  readonly requireSanIp: boolean;
  /** The two documented spellings of the one message. */
  readonly ipMessageSpelling: 'seed' | 'docs';
}

type NetworkCode =
  'ip_not_allowlisted' | 'fcrdns_forward_failed' | 'fcrdns_reverse_failed' | 'fcrdns_resolver_unavailable';

/**
 * Stages P1 and P2. Throws `ip_not_allowlisted`, `fcrdns_forward_failed`, `fcrdns_reverse_failed`,
 * `fcrdns_resolver_unavailable`, whose message is one and the same (contract §2.4, §2.5).
 */
export function admitAddress(question: NetworkQuestion, rules: NetworkRules): void {
  const code = refusalOf(question, rules);
  if (code !== undefined) throw networkError(code, rules);
}

function refusalOf(
  { ip, certificate, programs, zone, dns }: NetworkQuestion,
  rules: NetworkRules,
): NetworkCode | undefined {
  if (!namedPrograms(certificate, programs).some(({ allowlist }) => isAllowlisted(ip, allowlist)))
    return 'ip_not_allowlisted';
  if (rules.requireSanIp && lacksIpName(certificate, ip)) return 'fcrdns_forward_failed';
  const result = checkFcrdns({ domains: domainsOf(certificate), ip, mode: rules.fcrdnsMode }, resolverOf(zone, dns));
  if (result === 'passed') return undefined;
  if (dns === 'down') return 'fcrdns_resolver_unavailable';
  return result === 'forward' ? 'fcrdns_forward_failed' : 'fcrdns_reverse_failed';
}

/** The programs of the tenant that the certificate names among its organizational units. */
export function namedPrograms(certificate: ClientCertificate, programs: readonly Program[]): readonly Program[] {
  return programs.filter(
    ({ tenant, name }) => tenant === certificate.organization && certificate.organizationalUnits.includes(name),
  );
}

function lacksIpName({ ipAddresses }: ClientCertificate, ip: string): boolean {
  return !ipAddresses.some((name) => isSameIp(name, ip));
}

const NETWORK_CODES: ReadonlySet<string> = new Set<NetworkCode>([
  'ip_not_allowlisted',
  'fcrdns_forward_failed',
  'fcrdns_reverse_failed',
  'fcrdns_resolver_unavailable',
]);

/** The sentence of a refusal of the network stages, where the space has the other spelling. */
export function networkSentence(code: string, { ipMessageSpelling }: NetworkRules): string | undefined {
  return ipMessageSpelling === 'docs' && NETWORK_CODES.has(code) ? 'No Authorised IPs configured' : undefined;
}

function networkError(code: NetworkCode, rules: NetworkRules): ServiceError {
  const message = networkSentence(code, rules);
  return message === undefined ? issuingError(code) : issuingError(code, undefined, { message });
}
