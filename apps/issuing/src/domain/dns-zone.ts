import { isSameIp } from './ip-address';

export const DNS_RECORD_TYPES = ['A', 'AAAA', 'PTR'] as const;
export type DnsRecordType = (typeof DNS_RECORD_TYPES)[number];

/** One entry of the simulated zone: a domain for A and AAAA, an address for PTR (contract §2.5). */
export interface DnsRecord {
  readonly type: DnsRecordType;
  /** @minLength 1 */
  readonly name: string;
  readonly values: readonly string[];
}

/** Answers look-ups from the zone. */
export interface Resolver {
  /** All addresses of a domain. */
  addressesOf(domain: string): readonly string[];
  /** All domains of an address. */
  domainsOf(ip: string): readonly string[];
}

const CORRUPT: Resolver = { addressesOf: () => ['192.0.2.1'], domainsOf: () => ['invalid.test'] };
const SILENT: Resolver = { addressesOf: () => [], domainsOf: () => [] };

/** A domain as it is compared: lower case, without the dot of the root. */
export function domainName(text: string): string {
  return text.toLowerCase().replace(/\.$/, '');
}

/** The resolver of a zone; one that is down finds nothing, a corrupt one finds the documentation address (contract §2.5). */
export function resolverOf(zone: readonly DnsRecord[], state: 'up' | 'down' | 'slow' | 'corrupt'): Resolver {
  if (state === 'down') return SILENT;
  if (state === 'corrupt') return CORRUPT;
  return {
    addressesOf: (domain) =>
      zone
        .filter(({ type, name }) => type !== 'PTR' && domainName(name) === domainName(domain))
        .flatMap(({ values }) => values),
    domainsOf: (ip) =>
      zone
        .filter(({ type, name }) => type === 'PTR' && isSameIp(name, ip))
        .flatMap(({ values }) => values.map(domainName)),
  };
}
