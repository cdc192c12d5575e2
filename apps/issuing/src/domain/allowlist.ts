import { parseIp, type IpAddress } from './ip-address';

interface Block {
  readonly address: IpAddress;
  readonly prefix: number;
}

/** True when an entry can stand in an allowlist: an address or a CIDR block. */
export function isAllowlistEntry(entry: string): boolean {
  return parseBlock(entry) !== undefined;
}

/** True when an entry covers the address; an empty list covers nothing (contract §2.4). */
export function isAllowlisted(ip: string, allowlist: readonly string[]): boolean {
  const address = parseIp(ip);
  return address !== undefined && allowlist.some((entry) => covers(parseBlock(entry), address));
}

function covers(block: Block | undefined, address: IpAddress): boolean {
  if (block?.address.family !== address.family) return false;
  const free = BigInt(widthOf(address) - block.prefix);
  return block.address.bits >> free === address.bits >> free;
}

function parseBlock(entry: string): Block | undefined {
  const [text = '', prefixText, ...rest] = entry.split('/');
  const address = parseIp(text);
  if (address === undefined || rest.length > 0) return undefined;
  if (prefixText === undefined) return { address, prefix: widthOf(address) };
  if (!/^\d{1,3}$/.test(prefixText)) return undefined;
  // The block of a mapped address counts its bits from the front of the IPv6 spelling.
  const prefix = Number(prefixText) - (address.family === 4 && text.includes(':') ? 96 : 0);
  return prefix >= 0 && prefix <= widthOf(address) ? { address, prefix } : undefined;
}

function widthOf({ family }: IpAddress): number {
  return family === 4 ? 32 : 128;
}
