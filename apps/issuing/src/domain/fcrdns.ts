import { domainName, type Resolver } from './dns-zone';
import { isSameIp } from './ip-address';

/** Whether one domain of the certificate is enough, or each must pass (contract §2.5). */
export type FcrdnsMode = 'any' | 'all';

/** How a forward-confirmed reverse look-up ended; a domain that fails both ways fails forward. */
export type FcrdnsResult = 'passed' | 'forward' | 'reverse';

/** What is checked: the domains of a certificate (CN and SAN) against the calling address. */
export interface FcrdnsQuestion {
  readonly domains: readonly string[];
  readonly ip: string;
  readonly mode: FcrdnsMode;
}

/** Checks that a domain resolves to the address and the address back to the same domain (contract §2.5). */
export function checkFcrdns({ domains, ip, mode }: FcrdnsQuestion, resolver: Resolver): FcrdnsResult {
  const names = [...new Set(domains.map(domainName))];
  const results = names.map((name) => checkOne(name, ip, resolver));
  return mode === 'any' ? best(results) : worst(results);
}

function checkOne(name: string, ip: string, resolver: Resolver): FcrdnsResult {
  if (!resolver.addressesOf(name).some((address) => isSameIp(address, ip))) return 'forward';
  return resolver.domainsOf(ip).includes(name) ? 'passed' : 'reverse';
}

function best(results: readonly FcrdnsResult[]): FcrdnsResult {
  if (results.includes('passed')) return 'passed';
  return results.includes('reverse') ? 'reverse' : 'forward';
}

function worst(results: readonly FcrdnsResult[]): FcrdnsResult {
  if (results.length === 0 || results.includes('forward')) return 'forward';
  return results.includes('reverse') ? 'reverse' : 'passed';
}
