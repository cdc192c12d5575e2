import {
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { declareField, type FieldSpec } from './field-spec';

/** Common to all fields: they are required unless `optional`. */
export interface FieldOptions {
  readonly optional?: boolean;
  /** A member of an answer that may be null. */
  readonly nullable?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  /** Another field of the request that must be there when this one is. */
  readonly needs?: string;
  /** An optional field that is required while none of these is there. */
  readonly unless?: readonly string[];
  /** An optional field that is required while another has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  /** An optional field, exactly one of which and of another is there. */
  readonly either?: string;
}

export interface TextOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  /** What the pattern demands, as the end of a sentence that begins with the field: `must be 10 digits`. */
  readonly says?: string;
  /** Takes a JSON number for its text. */
  readonly alsoNumber?: boolean;
}

export interface NumberOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
  /** Value of an absent field of a query. */
  readonly fallback?: number;
  /** What it counts, in the plural: `minor units`, `seconds`. */
  readonly unit?: string;
}

type Rule = (target: object, name: string) => void;

/** Puts together the presence rule, the class-validator rules and the declaration of a field. */
export function field(
  options: FieldOptions,
  spec: Omit<FieldSpec, 'name' | 'isRequired'>,
  rules: readonly Rule[],
): PropertyDecorator {
  const { needs, unless, when, either } = options;
  return (target, key) => {
    const name = String(key);
    const presence = options.optional === true ? IsOptional() : IsDefined();
    for (const rule of [presence as Rule, ...rules]) rule(target, name);
    const schema = { ...spec.schema, ...described(options) };
    const nullable = options.nullable === true ? { isNullable: true } : {};
    const demands = {
      ...(needs && { needs }),
      ...(unless && { unless }),
      ...(when && { when }),
      ...(either && { either }),
    };
    declareField(target, { ...spec, ...nullable, ...demands, schema, name, isRequired: options.optional !== true });
  };
}

function described({ description, example }: FieldOptions): Record<string, unknown> {
  return { ...(description === undefined ? {} : { description }), ...(example === undefined ? {} : { example }) };
}

/** A text, with its length in characters and its pattern. */
export function Text(options: TextOptions = {}): PropertyDecorator {
  const { min, max, pattern, says } = options;
  const words = says === undefined ? {} : { message: says };
  const rules: Rule[] = [IsString(words)];
  if (pattern !== undefined) rules.push(Matches(pattern, words));
  if (min !== undefined) rules.push(MinLength(min));
  if (max !== undefined) rules.push(MaxLength(max));
  const schema = {
    type: 'string',
    ...(min === undefined ? {} : { minLength: min }),
    ...(max === undefined ? {} : { maxLength: max }),
    ...(pattern === undefined ? {} : { pattern: pattern.source }),
  };
  const coerce = options.alsoNumber === true ? { coerce: numberToText } : {};
  return field(options, { type: 'string', schema, ...coerce }, rules);
}

/** A whole number. */
export function Whole(options: NumberOptions = {}): PropertyDecorator {
  return field(options, numberSpec('integer', options), [IsInt(), ...limits(options)]);
}

/** Any finite number. */
export function Decimal(options: NumberOptions = {}): PropertyDecorator {
  return field(options, numberSpec('number', options), [IsNumber(), ...limits(options)]);
}

/** True or false. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'boolean', schema: { type: 'boolean' } }, [IsBoolean()]);
}

/** One of a list of texts or numbers. */
export function OneOf(values: readonly (string | number)[], options: FieldOptions = {}): PropertyDecorator {
  const isText = typeof values[0] === 'string';
  const type = isText ? IsString() : IsInt();
  const spec = {
    type: isText ? 'string' : 'integer',
    schema: { type: isText ? 'string' : 'integer', enum: values },
  } as const;
  return field(options, spec, [type, IsIn([...values])]);
}

/** The 8-4-4-4-12 form, whatever the version digit. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Texts in lower case: an id is one id, however its digits are written (RFC 9562, section 4). */
function lowered(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** A UUID in the 8-4-4-4-12 form, handed on in lower case; `any` takes any version digit. */
export function Uuid(options: FieldOptions & { readonly any?: boolean } = {}): PropertyDecorator {
  const rule = options.any === false ? IsUUID(4) : Matches(UUID);
  return field(options, { type: 'string', schema: { type: 'string', format: 'uuid' }, coerce: lowered }, [
    IsString(),
    rule,
  ]);
}

/** An e-mail address. */
export function Email(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', schema: { type: 'string', format: 'email' } }, [IsString(), IsEmail()]);
}

/** A JSON object with any members. */
export function Dictionary(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'object', schema: { type: 'object', additionalProperties: true } }, [IsObject()]);
}

/** Any JSON value; what it must be is decided elsewhere. */
export function Anything(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'any', schema: {} }, []);
}

function limits({ min, max }: NumberOptions): Rule[] {
  return [...(min === undefined ? [] : [Min(min) as Rule]), ...(max === undefined ? [] : [Max(max) as Rule])];
}

function numberSpec(type: 'integer' | 'number', options: NumberOptions): Omit<FieldSpec, 'name' | 'isRequired'> {
  const { unit } = options;
  return { type, schema: bounds(type, options), ...(unit === undefined ? {} : { unit }) };
}

function bounds(type: string, { min, max, fallback }: NumberOptions): Record<string, unknown> {
  return {
    type,
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}

function numberToText(raw: unknown): unknown {
  return typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : raw;
}
