import { type Instant, isoMillis, parseInstant } from '@sadpath/clock';
import { field, OneOf, Text, Whole } from '@sadpath/forms';
import { IsObject, IsString, ValidateBy } from 'class-validator';
import { CURRENCIES } from '../domain/currency';

/** Bounds of an amount in minor units (contract wallet §2.5). */
const AMOUNT = { min: 1, max: 100_000_000, unit: 'minor units', description: 'Whole minor units' } as const;

/** A required amount in minor units. */
export const Amount = (): PropertyDecorator => Whole({ ...AMOUNT, example: 2_500 });

/** An amount in minor units that may be left out. */
export const OptionalAmount = (description: string): PropertyDecorator =>
  Whole({ ...AMOUNT, optional: true, description });

/** An amount of an answer, which may be nothing or owed. */
export const Balance = (description?: string): PropertyDecorator =>
  Whole(description === undefined ? {} : { description });

/** A supported currency. */
export const InCurrency = (): PropertyDecorator => OneOf(CURRENCIES, { example: 'USD' });

/** A currency that must be the wallet's own when it is sent. */
export const MaybeOwnCurrency = (): PropertyDecorator =>
  OneOf(CURRENCIES, { optional: true, description: "Must be the wallet's currency" });

const SCHEMA = { type: 'string', format: 'date-time', example: '2026-02-21T10:00:00.000Z' } as const;

/** ISO 8601: a time with a zone, or a date, which is its midnight in UTC. */
export function Moment(options: Parameters<typeof field>[0] = {}): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && parseInstant(value) !== undefined;
  const rule = ValidateBy({ name: 'isIso8601', validator: { validate } }, { context: { kind: 'format' } });
  return field(options, { type: 'string', schema: SCHEMA }, [IsString(), rule]);
}

/** A time as answers write it; nothing stays nothing. */
export function moment(instant: Instant | null): string | null {
  return instant === null ? null : isoMillis(instant);
}

/** A member of an answer that is always there and may be null. */
export function OrNull(
  type: 'string' | 'integer' | 'object',
  more: Readonly<Record<string, unknown>> = {},
): PropertyDecorator {
  return field({}, { type: 'any', schema: { type: [type, 'null'], example: null, ...more } }, []);
}

/** A time of an answer that may not have come. */
export const MomentOrNull = (): PropertyDecorator =>
  OrNull('string', { format: 'date-time', example: '2026-02-21T10:00:00.000Z' });

/** An id of an answer that may lead nowhere. */
export const UuidOrNull = (): PropertyDecorator =>
  OrNull('string', { format: 'uuid', example: '00000000-0000-4000-8000-000000000101' });

const MAX_KEYS = 20;
const MAX_KEY_LENGTH = 40;
const MAX_VALUE_LENGTH = 500;
const LABELS_DEMAND = `must have at most ${MAX_KEYS} keys of at most ${MAX_KEY_LENGTH} characters, each with a text of at most ${MAX_VALUE_LENGTH}`;

/** A flat object of at most 20 short texts (contract wallet §2.5). */
export function Labels(options: Parameters<typeof field>[0] = {}): PropertyDecorator {
  const rule = ValidateBy(
    { name: 'isMetadata', validator: { validate: isMetadata } },
    { context: { kind: 'rule' }, message: LABELS_DEMAND },
  );
  const schema = {
    type: 'object',
    maxProperties: MAX_KEYS,
    additionalProperties: { type: 'string', maxLength: MAX_VALUE_LENGTH },
  };
  return field(options, { type: 'object', schema }, [IsObject(), rule]);
}

function isMetadata(value: unknown): boolean {
  const entries = Object.entries(value as object);
  return entries.length <= MAX_KEYS && entries.every(([key, text]) => isShort(key, text));
}

function isShort(key: string, text: unknown): boolean {
  return key.length <= MAX_KEY_LENGTH && typeof text === 'string' && text.length <= MAX_VALUE_LENGTH;
}

const FORM = /^[A-Z]{3}$/;

/** The form of a currency code, supported or not: an unsupported one is a rate that is not found. */
export const ThreeCapitals = (options: { readonly optional?: boolean } = {}): PropertyDecorator =>
  Text({ ...options, pattern: FORM, example: 'USD' });
