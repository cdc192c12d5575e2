import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsObject, IsString } from 'class-validator';
import type { FormClass } from './field-spec';
import { field, type FieldOptions } from './fields';

type Rule = (target: object, name: string) => void;

export interface ListOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
}

/** An object of its own class. */
export function Nested(nested: () => FormClass, options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'object', schema: {}, nested }, [IsObject()]);
}

/** A list of objects of one class. */
export function ListOf(nested: () => FormClass, options: ListOptions = {}): PropertyDecorator {
  return field(options, { type: 'array', schema: sizes(options), nested }, sizeRules(options));
}

/** A list of texts, each of which may have to be one of `values`. */
export function TextList(options: ListOptions & { readonly values?: readonly string[] } = {}): PropertyDecorator {
  const item = options.values === undefined ? { type: 'string' } : { type: 'string', enum: options.values };
  return field(options, { type: 'array', schema: { ...sizes(options), items: item } }, [
    ...sizeRules(options),
    IsString({ each: true }),
    ...(options.values === undefined ? [] : [IsIn([...options.values], { each: true }) as Rule]),
  ]);
}

function sizeRules({ min, max }: ListOptions): Rule[] {
  return [
    IsArray(),
    ...(min === undefined ? [] : [ArrayMinSize(min) as Rule]),
    ...(max === undefined ? [] : [ArrayMaxSize(max) as Rule]),
  ];
}

function sizes({ min, max }: ListOptions): Record<string, unknown> {
  return {
    type: 'array',
    ...(min === undefined ? {} : { minItems: min }),
    ...(max === undefined ? {} : { maxItems: max }),
  };
}
