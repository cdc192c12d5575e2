import { NETWORK_FAULTS, type Delay, type NetworkFault, type Phase } from './rule';
import type { RuleProblems } from './rule-problems';

const DELAY_MEMBERS = { fixed: ['ms'], uniform: ['min', 'max'], lognormal: ['median', 'sigma'] } as const;

export function parsePhase(at: string, value: unknown, problems: RuleProblems): Phase | undefined {
  return problems.oneOf(at, value, ['before', 'after']) as Phase | undefined;
}

export function parseNetworkFault(at: string, value: unknown, problems: RuleProblems): NetworkFault | undefined {
  return problems.oneOf(at, value, NETWORK_FAULTS) as NetworkFault | undefined;
}

/** A delay is a number of milliseconds, or a distribution with its parameters. */
export function parseDelay(at: string, value: unknown, problems: RuleProblems): Delay | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return { type: 'fixed', ms: problems.positive(at, value) };
  const json = problems.object(at, value);
  const type = problems.oneOf(`${at}/type`, json['type'] ?? '', Object.keys(DELAY_MEMBERS)) as
    Delay['type'] | undefined;
  if (type === undefined) return undefined;
  const members = DELAY_MEMBERS[type];
  problems.object(at, value, ['type', ...members]);
  const numbers = Object.fromEntries(members.map((name) => [name, problems.positive(`${at}/${name}`, json[name])]));
  const delay = { type, ...numbers } as Delay;
  if (delay.type === 'uniform' && delay.min > delay.max) problems.add(at, 'min must not be above max');
  return delay;
}
