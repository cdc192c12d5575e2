import { parseDecimal } from '@sadpath/money';
import {
  AREAS,
  CHANNELS,
  LIMITS,
  type AreaLimits,
  type Channel,
  type ChannelLimit,
  type ProductLimits,
} from './product';
import { objectOf, type Read } from './read-value';

const areas = objectOf(AREAS);
const channels = objectOf(CHANNELS);
const limits = objectOf(LIMITS);

/**
 * Reads limits (decimal amounts) and merges them into those that hold already (RFC 7396): what is not named stays, `null`
 * takes a limit, a channel or an area away.
 */
export function limitsOver(held: ProductLimits): Read<ProductLimits> {
  return (value) => {
    const given = areas(value);
    if (given === undefined) return undefined;
    const domestic = areaOver(held.domestic, given['domestic']);
    const international = areaOver(held.international, given['international']);
    return domestic && international && { domestic, international };
  };
}

function areaOver(held: AreaLimits, value: unknown): AreaLimits | undefined {
  if (value === null) return {};
  const given = channels(value ?? {});
  if (given === undefined) return undefined;
  const next: Record<string, ChannelLimit> = { ...held };
  for (const [channel, limit] of Object.entries(given)) {
    const read = channelOver(held[channel as Channel] ?? {}, limit);
    if (read === undefined) return undefined;
    next[channel] = read;
  }
  return Object.fromEntries(Object.entries(next).filter(([, limit]) => Object.keys(limit).length > 0));
}

function channelOver(held: ChannelLimit, value: unknown): ChannelLimit | undefined {
  if (value === null) return {};
  const given = limits(value);
  if (given === undefined) return undefined;
  const named = Object.entries(given).filter(([, amount]) => amount !== null);
  const read = named.map(([name, amount]) => [name, parseDecimal(amount, 2)] as const);
  if (read.some(([, amount]) => amount === undefined)) return undefined;
  const merged = { ...held, ...Object.fromEntries(read) };
  return Object.fromEntries(Object.entries(merged).filter(([name]) => given[name] !== null));
}
