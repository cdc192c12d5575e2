import { isObject } from '@sadpath/json';
import { SCOPES, type Scope } from '../coverage/figures-of';
import type { Severity } from '../conduct/finding';

/** What the owner of the tests has settled; `docs/sadpath.config.schema.json` describes the file. */
export interface VerdictConfig {
  readonly of: Scope;
  /** Whole percents of the pairs that must be met. */
  readonly min: number;
  /** Patterns of pairs that do not count: `service/code` or `operation@service/code`, with `*`. */
  readonly ignore: readonly string[];
  /** Findings on conduct of this severity or worse are not taken. */
  readonly failOn?: Exclude<Severity, 'info'>;
}

/** What holds where nothing is settled. */
export const DEFAULT_CONFIG: VerdictConfig = { of: 'called', min: 0, ignore: [] };

/** A configuration that cannot be followed, with every reason. */
export class BadVerdictConfig extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('; '));
    this.name = 'BadVerdictConfig';
  }
}

const GRAVE = ['warning', 'critical'] as const;
const MEMBERS = ['$schema', 'of', 'min', 'ignore', 'failOn'];

/** Reads the JSON of a `sadpath.config.json`. Throws `BadVerdictConfig`, which lists all its faults. */
export function readVerdictConfig(json: unknown): VerdictConfig {
  if (!isObject(json)) throw new BadVerdictConfig(['the configuration must be a JSON object']);
  const { of, min, ignore, failOn } = { ...DEFAULT_CONFIG, failOn: undefined, ...json } as Record<string, unknown>;
  const faults = [
    ...Object.keys(json)
      .filter((name) => !MEMBERS.includes(name))
      .map((name) => `${name} is unknown; there are ${MEMBERS.slice(1).join(', ')}`),
    ...(isOneOf(of, SCOPES) ? [] : [`of must be one of ${SCOPES.join(', ')}`]),
    ...(isPercent(min) ? [] : ['min must be a whole number from 0 to 100']),
    ...(isTexts(ignore) ? [] : ['ignore must be a list of texts']),
    ...(failOn === undefined || isOneOf(failOn, GRAVE) ? [] : [`failOn must be one of ${GRAVE.join(', ')}`]),
  ];
  if (!isOneOf(of, SCOPES) || !isPercent(min) || !isTexts(ignore) || faults.length > 0)
    throw new BadVerdictConfig(faults);
  return { of, min, ignore, ...(isOneOf(failOn, GRAVE) ? { failOn } : {}) };
}

function isOneOf<T extends string>(value: unknown, valid: readonly T[]): value is T {
  return valid.some((word) => word === value);
}

function isPercent(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
}
