import { DELIVERY_FAULTS, NETWORK_FAULTS } from '@sadpath/faults';
import { Anything, Decimal, Dictionary, Flag, ListOf, Nested, OneOf, Text, Whole } from '@sadpath/forms';
import { Described, Instant } from './fields';

/** Which requests, or which deliveries, a rule is about. */
class FaultMatch {
  @Text({ optional: true }) service?: string;
  @Text({ optional: true }) event?: string;
  @Text({ optional: true }) operation?: string;
  @Text({ optional: true }) method?: string;
  @Text({ optional: true }) path?: string;
  @Dictionary({ optional: true }) query?: Readonly<Record<string, unknown>>;
  @Dictionary({ optional: true }) headers?: Readonly<Record<string, unknown>>;
  @Anything({ optional: true }) body?: unknown;
}

/** The code of a forced answer. */
class ForcedCode {
  @Text() code: string;
}

/** A distribution of real milliseconds. */
class FaultDelay {
  @OneOf(['fixed', 'uniform', 'lognormal']) type: string;
  @Decimal({ optional: true }) ms?: number;
  @Decimal({ optional: true }) min?: number;
  @Decimal({ optional: true }) max?: number;
  @Decimal({ optional: true }) median?: number;
  @Decimal({ optional: true }) sigma?: number;
}

/** What a stage does to a request, or to an attempt of a delivery. */
class FaultEffect {
  @Flag({ optional: true }) pass?: boolean;
  @Nested(() => ForcedCode, { optional: true }) error?: ForcedCode;
  @OneOf(['before', 'after'], { optional: true }) phase?: string;
  @Nested(() => FaultDelay, { optional: true }) delay?: FaultDelay;
  @OneOf(NETWORK_FAULTS, { optional: true }) network?: string;
  @Described({ type: ['integer', 'string'] }, { optional: true }) retryAfter?: number | string;
  @OneOf(Object.keys(DELIVERY_FAULTS), { optional: true }) delivery?: string;
  @Text({ optional: true, description: 'ISO 8601 duration of virtual time' }) lateBy?: string;
}

/** One effect of a rule. */
class FaultStage {
  @Nested(() => FaultEffect) effect: FaultEffect;
  @Whole({ optional: true, description: 'How often, for ever where it is absent' }) times?: number;
}

/** An armed rule with its counts. */
export class ArmedFaultInfo {
  @Text() id: string;
  @Nested(() => FaultMatch) match: FaultMatch;
  @ListOf(() => FaultStage) stages: readonly FaultStage[];
  @Whole() skip: number;
  @Decimal() probability: number;
  @Whole() seed: number;
  @Decimal({ optional: true, description: 'Virtual milliseconds from `armedAt` to its end' }) ttlMs?: number;
  @Instant() armedAt: string;
  @Whole({ description: 'How many requests or attempts fitted' }) seen: number;
  @Whole({ description: 'How many of them it met' }) fired: number;
  @Flag() isSpent: boolean;
  @Text({ description: 'What it does, to what, and how often it has seen and done it' }) explain: string;
}

/** All armed rules. */
export class FaultsAnswer {
  @ListOf(() => ArmedFaultInfo) items: readonly ArmedFaultInfo[];
}

const PRESET = {
  type: 'object',
  required: ['id', 'match'],
  properties: { id: { type: 'string' }, match: { type: 'object' } },
  additionalProperties: true,
} as const;

/** Rules that say by their ids what they do. */
export class PresetsAnswer {
  @Described({ type: 'array', items: PRESET })
  items: readonly Readonly<Record<string, unknown>>[];
}
