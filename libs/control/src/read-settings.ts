import { BOUNDS, CENTURY_MS } from '@sadpath/bounds';
import { nearest } from '@sadpath/faults';
import { MASKED } from '@sadpath/journal';
import { isObject } from '@sadpath/json';
import { invalid, isReceiver, type SettingKind, type SettingSpec, type SettingSpecs } from '@sadpath/service';

/** Addresses and keys are shorter. */
const MAX_TEXT = 2_000;

/** The settings that there are, and the hosts beyond private networks that addresses among them may name. */
export interface TakenSettings {
  readonly settings: SettingSpecs;
  readonly config: { readonly webhookHosts: readonly string[] };
}

/**
 * The settings of a control request; null takes one back to its default. Throws a 422 problem for one that nobody reads, a
 * value that it does not take, or one that contradicts another, `current` ones of the space included.
 */
export function readSettings(
  value: unknown,
  taken: TakenSettings,
  current: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const { settings: specs, config } = taken;
  if (!isObject(value)) throw invalid('settings', 'settings must be an object');
  for (const [name, wanted] of Object.entries(value)) {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined) throw invalid(name, `no service has a setting ${name}`, nearest(name, Object.keys(specs)));
    if (wanted === null) continue;
    // Written back as answers show it, it would take the place of what they hide.
    if (typeof wanted === 'string' && wanted.includes(MASKED))
      throw invalid(name, `${name} has *** where answers hide something; say it whole`);
    const { takes: kind } = spec;
    const range = rangeOf(name, spec);
    const isTaken = kind === 'url' ? isAddress(wanted, config.webhookHosts) : fits(wanted, kind, range);
    if (!isTaken) throw invalid(name, `${name} ${demand(kind, range)}`, typeof kind === 'string' ? [] : kind);
  }
  refuseContradictions(value, specs, current);
  return value;
}

/** Only pairs that the request touches: what stood before it is not its fault. */
function refuseContradictions(
  wanted: Readonly<Record<string, unknown>>,
  specs: SettingSpecs,
  current: Readonly<Record<string, unknown>>,
): void {
  const all = { ...current, ...wanted };
  const held = (name: string): number => Number(all[name] ?? specs[name]?.fallback);
  const isSet = (name: string): boolean => (all[name] ?? null) !== null;
  for (const [name, { notAbove, notAboveWhereSet }] of Object.entries(specs)) {
    const whereSet = [name, notAboveWhereSet ?? ''].every(isSet) ? notAboveWhereSet : undefined;
    const top = notAbove ?? whereSet;
    if (top === undefined || !(name in wanted || top in wanted) || held(name) <= held(top)) continue;
    const member = name in wanted ? name : top;
    throw invalid(member, `${name} is at most ${top}, but would be ${String(held(name))} beside ${String(held(top))}`);
  }
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** The unit of a whole number stands at the end of its name; time reaches no further than a century. */
function rangeOf(name: string, { least = 0, most }: SettingSpec): Range {
  if (most !== undefined) return { least, most };
  if (name.endsWith('Ms')) return { least, most: CENTURY_MS };
  return { least, most: name.endsWith('Sec') ? CENTURY_MS / 1_000 : BOUNDS.wholeNumber.value };
}

function fits(value: unknown, kind: Exclude<SettingKind, 'url'>, { least, most }: Range): boolean {
  switch (kind) {
    case 'flag':
      return typeof value === 'boolean';
    case 'whole':
      return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
    case 'text':
      return typeof value === 'string' && value.length >= least && value.length <= MAX_TEXT;
    default:
      return kind.some((word) => word === value);
  }
}

function isAddress(value: unknown, named: readonly string[]): boolean {
  return typeof value === 'string' && value.length <= MAX_TEXT && isReceiver(value, named);
}

function demand(kind: SettingKind, { least, most }: Range): string {
  switch (kind) {
    case 'flag':
      return 'is true or false';
    case 'whole':
      return `is a whole number from ${String(least)} to ${String(most)}`;
    case 'text':
      return `is a text of ${least === 0 ? 'at most' : `${String(least)} to`} ${String(MAX_TEXT)} characters`;
    case 'url':
      return `is an address of at most ${String(MAX_TEXT)} characters that begins with http:// or https:// and leads to this machine, a private network or a host that SADPATH_WEBHOOK_HOSTS names`;
    default:
      return `is one of ${kind.join(', ')}`;
  }
}
