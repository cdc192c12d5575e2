import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** Loopback and private networks; not link-local ones, where clouds keep what nobody should be told. */
const NEAR = new BlockList();
NEAR.addSubnet('127.0.0.0', 8);
NEAR.addSubnet('10.0.0.0', 8);
NEAR.addSubnet('172.16.0.0', 12);
NEAR.addSubnet('192.168.0.0', 16);
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');

/** Why nothing is posted to an address. */
export class AddressRefused extends Error {
  constructor(readonly address: string) {
    super('the address is not allowed');
    this.name = 'AddressRefused';
  }
}

/** True for an address of this machine or of a private network. */
export function isNear(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(plain);
  return family !== 0 && NEAR.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * True for a URL to which something may be posted: of http or https, and no address that is neither near nor named by a
 * setting. What a name stands for is found out when it is called.
 */
export function isReceiver(url: string, named: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return isIP(host) === 0 || isNear(host) || named.includes(host);
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Looks a name up as Node does, and refuses what it stands for unless that is near or the name is a setting's. */
export function lookupNear(named: readonly string[]) {
  return (hostname: string, options: LookupOptions, done: Found): void => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        done(error, []);
        return;
      }
      const allowed = named.includes(hostname) ? addresses : addresses.filter(({ address }) => isNear(address));
      const [first] = allowed;
      if (first === undefined) done(new AddressRefused(hostname), []);
      else if (options.all === true) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };
}
