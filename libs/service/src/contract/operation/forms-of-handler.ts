import { ROUTE_ARGS_METADATA } from '@nestjs/common/internal';
import { fieldsOf, type FormClass } from '@sadpath/forms';
import type { OperationSpec } from './operation-spec';

/** Nest's numbers for `@Body()`, `@Query()` and `@Param()`. */
const PLACES: ReadonlyMap<string, 'body' | 'query' | 'path'> = new Map(
  Object.entries<'body' | 'query' | 'path'>({ 3: 'body', 4: 'query', 5: 'path' }),
);

interface RouteArgument {
  readonly index: number;
  readonly data?: unknown;
}

/** The request classes among a handler's parameters: those that have fields. */
export function formsOfHandler(target: object, key: string): Pick<OperationSpec, 'body' | 'query' | 'path'> {
  const types = (Reflect.getMetadata('design:paramtypes', target, key) as readonly unknown[] | undefined) ?? [];
  const args =
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, target.constructor, key) as Record<string, RouteArgument> | undefined) ??
    {};
  const forms: { body?: FormClass; query?: FormClass; path?: FormClass } = {};
  for (const [id, { index, data }] of Object.entries(args)) {
    const place = PLACES.get(id.split(':')[0] ?? '');
    const type = types[index];
    if (place !== undefined && data === undefined && isForm(type)) forms[place] = type;
  }
  return forms;
}

function isForm(type: unknown): type is FormClass {
  return typeof type === 'function' && fieldsOf(type as FormClass).length > 0;
}
