/** An address as a number, so that two spellings of it are equal. */
export interface IpAddress {
  readonly family: 4 | 6;
  readonly bits: bigint;
}

const MAPPED_PREFIX = 0xffffn;
const LOW_32 = 0xffff_ffffn;

/** Reads an IPv4 or IPv6 address; IPv4-mapped IPv6 becomes IPv4 (contract §2.4). Undefined when it is neither. */
export function parseIp(text: string): IpAddress | undefined {
  const v4 = parseV4(text);
  if (v4 !== undefined) return { family: 4, bits: v4 };
  const v6 = parseV6(text);
  if (v6 === undefined) return undefined;
  return v6 >> 32n === MAPPED_PREFIX ? { family: 4, bits: v6 & LOW_32 } : { family: 6, bits: v6 };
}

/** True when both texts are the same address, however spelt. */
export function isSameIp(a: string, b: string): boolean {
  const [first, second] = [parseIp(a), parseIp(b)];
  return first !== undefined && second !== undefined && first.family === second.family && first.bits === second.bits;
}

/** True for 127.0.0.0/8 and ::1. */
export function isLoopback(text: string): boolean {
  const ip = parseIp(text);
  if (ip === undefined) return false;
  return ip.family === 4 ? ip.bits >> 24n === 127n : ip.bits === 1n;
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

function parseV6(text: string): bigint | undefined {
  const groups = groupsOf(withHexTail(text));
  if (groups?.length !== 8 || !groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

/** Writes a dotted tail (`::ffff:127.0.0.1`) as two groups. */
function withHexTail(text: string): string {
  const cut = text.lastIndexOf(':') + 1;
  const tail = parseV4(text.slice(cut));
  return tail === undefined || cut === 0
    ? text
    : `${text.slice(0, cut)}${(tail >> 16n).toString(16)}:${(tail & MAPPED_PREFIX).toString(16)}`;
}

/** The eight groups with `::` filled up. */
function groupsOf(text: string): readonly string[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (tail === undefined) return head;
  const missing = 8 - head.length - tail.length;
  return missing < 1 ? undefined : [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
}
