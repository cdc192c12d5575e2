import { parseDecimal } from '@sadpath/money';
import { AREAS, CHANNELS, LIMITS, type AreaLimits, type ChannelLimit, type ProductLimits } from './product';
import { objectOf, type Read } from './read-value';

const areas = objectOf(AREAS);
const channels = objectOf(CHANNELS);
const limits = objectOf(LIMITS);

/** Reads limits (decimal amounts) and lays them over those that hold already; `null` takes a channel's limits away. */
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
  const given = channels(value ?? {});
  if (given === undefined) return undefined;
  const next: Record<string, ChannelLimit> = { ...held };
  for (const [channel, limit] of Object.entries(given)) {
    const read = channelLimit(limit ?? {});
    if (read === undefined) return undefined;
    next[channel] = read;
  }
  return Object.fromEntries(Object.entries(next).filter(([, limit]) => Object.keys(limit).length > 0));
}

function channelLimit(value: unknown): ChannelLimit | undefined {
  const given = limits(value);
  if (given === undefined) return undefined;
  const read = Object.entries(given).map(([name, amount]) => [name, parseDecimal(amount, 2)] as const);
  return read.some(([, amount]) => amount === undefined) ? undefined : Object.fromEntries(read);
}
