import { type Area, AREAS, type ChannelLimit, CHANNELS, LIMITS, type Problem, type Product } from './product';
import type { SetUp } from './set-up';

/** What a well-formed product breaks of its own settings, its BIN's and its tenant's (contract §3.2); empty when nothing. */
export function brokenRules(product: Product, setUp: SetUp): readonly Problem[] {
  return [...networkProblems(product, setUp), ...plasticProblems(product), ...limitProblems(product)];
}

function networkProblems({ bin, networkType }: Product, { bins, tenant }: SetUp): readonly Problem[] {
  const networks = bins.filter((range) => range.bin === bin).map((range) => range.networkType);
  if (!networks.includes(networkType)) {
    return [{ field: 'networkType', message: `BIN ${bin} is of the network ${networks.join(', ')}` }];
  }
  return tenant.networkAffiliation.includes(networkType)
    ? []
    : [{ field: 'networkType', message: `tenant ${tenant.tenantId} is not affiliated with ${networkType}` }];
}

function plasticProblems({ cardType, plasticCode }: Product): readonly Problem[] {
  return cardType === 'PHYSICAL' && plasticCode === undefined
    ? [{ field: 'plasticCode', message: 'a physical product needs a plasticCode' }]
    : [];
}

function limitProblems({ limits }: Product): readonly Problem[] {
  return AREAS.flatMap((area) =>
    CHANNELS.flatMap((channel) => {
      const message = limitFlaw(limits[area][channel] ?? {});
      return message === undefined ? [] : [{ field: `limits.${area}.${channel}`, message: `${channel}: ${message}` }];
    }),
  );
}

/** A year covers its months and a month its days; a channel without one of these limits is bound by the others. */
function limitFlaw(limit: ChannelLimit): string | undefined {
  const { dailyLimit: daily = 0, monthlyLimit: monthly = daily } = limit;
  if (LIMITS.some((name) => (limit[name] ?? 0) < 0)) return 'a limit is negative';
  if (daily > (limit.maxLimit ?? daily)) return 'dailyLimit is above maxLimit';
  if (monthly < daily) return 'monthlyLimit is below dailyLimit';
  return (limit.yearlyLimit ?? monthly) < monthly ? 'yearlyLimit is below monthlyLimit' : undefined;
}

/** The limits a request sets for channels whose feature the product has off. */
export function limitsWithoutFeature(given: Product['limits'], { features }: Product): readonly Problem[] {
  const isOff = (area: Area, channel: (typeof CHANNELS)[number]) => !features[area] || !features[channel];
  return AREAS.flatMap((area) =>
    CHANNELS.filter((channel) => given[area][channel] !== undefined && isOff(area, channel)).map((channel) => ({
      field: `limits.${area}.${channel}`,
      message: `${area} ${channel} is off, so it takes no limit`,
    })),
  );
}
