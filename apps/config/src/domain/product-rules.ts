import type { Minor } from '@sadpath/money';
import { rupees } from './rupees';
import {
  type Area,
  AREAS,
  type Channel,
  type ChannelLimit,
  CHANNELS,
  LIMITS,
  type Problem,
  type Product,
} from './product';
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

/** A physical product without plastic. */
export function plasticProblems({ cardType, plasticCode }: Product): readonly Problem[] {
  return cardType === 'PHYSICAL' && plasticCode === undefined
    ? [{ field: 'plasticCode', message: 'a physical product needs a plasticCode' }]
    : [];
}

/** Limits that contradict each other. */
export function limitProblems({ limits }: Product): readonly Problem[] {
  return AREAS.flatMap((area) =>
    CHANNELS.flatMap((channel) => {
      const message = limitFlaw(limits[area][channel] ?? {});
      return message === undefined ? [] : [{ field: `limits.${area}.${channel}`, message: `${channel}: ${message}` }];
    }),
  );
}

type LimitName = (typeof LIMITS)[number];

/** A year covers its months and a month its days; a channel without one of these limits is bound by the others. */
function limitFlaw(limit: ChannelLimit): string | undefined {
  const negative = LIMITS.find((name) => (limit[name] ?? 0) < 0);
  if (negative !== undefined) return `${negative} must be at least 0 rupees`;
  const { dailyLimit = 0, maxLimit = dailyLimit, monthlyLimit = dailyLimit, yearlyLimit = monthlyLimit } = limit;
  if (dailyLimit > maxLimit) return above('dailyLimit', 'maxLimit', maxLimit);
  if (dailyLimit > monthlyLimit) return above('dailyLimit', 'monthlyLimit', monthlyLimit);
  return monthlyLimit > yearlyLimit ? above('monthlyLimit', 'yearlyLimit', yearlyLimit) : undefined;
}

/** `dailyLimit must be at most maxLimit, 1000.00 rupees` */
function above(lower: LimitName, upper: LimitName, bound: Minor): string {
  return `${lower} must be at most ${upper}, ${rupees(bound)}`;
}

/** The limits a request sets for channels whose feature the product has off. */
export function limitsWithoutFeature(given: Product['limits'], product: Product): readonly Problem[] {
  return AREAS.flatMap((area) =>
    CHANNELS.filter((channel) => given[area][channel] !== undefined && isOff(product, area, channel)).map(
      (channel) => ({
        field: `limits.${area}.${channel}`,
        message: `${area} ${channel} is off, so it takes no limit`,
      }),
    ),
  );
}

/** The limits of the channels that are on: a feature that is switched off takes its limits along. */
export function withinFeatures(product: Product): Product['limits'] {
  const [domestic = {}, international = {}] = AREAS.map((area) =>
    Object.fromEntries(
      Object.entries(product.limits[area]).filter(([channel]) => !isOff(product, area, channel as Channel)),
    ),
  );
  return { domestic, international };
}

function isOff({ features }: Product, area: Area, channel: Channel): boolean {
  return !features[area] || !features[channel];
}
