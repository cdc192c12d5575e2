import { HttpCode } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { formsOfHandler } from './forms-of-handler';
import type { OperationOptions, OperationSpec } from './operation-spec';

const RAISES = Symbol('sadpath:raises');

/**
 * Declares a handler as an operation. Stands above `@Raises` and the route decorator stands above or below;
 * status 200 unless given, whatever the method.
 */
export function Operation(options: OperationOptions): MethodDecorator {
  return (target, key, descriptor: PropertyDescriptor) => {
    const handler = descriptor.value as (...args: unknown[]) => unknown;
    const forms = formsOfHandler(target, String(key));
    const { bodyListOf, ...said } = options;
    const operation: OperationSpec = {
      status: 200,
      marks: {},
      ...said,
      name: options.name ?? String(key),
      raises: raisedBy(handler),
      ...forms,
      ...(bodyListOf === undefined ? {} : { body: bodyListOf, bodyIsList: true }),
    };
    HttpCode(operation.status)(target, key, descriptor);
    RouteConfig({ operation })(target, key, descriptor);
  };
}

/** The type of a service's `@Raises`: own codes bare, other services' as `service/code`. */
export type RaisesDecorator<Own extends string, Foreign extends string> = (
  ...codes: readonly (Own | Foreign)[]
) => MethodDecorator;

/** Declares the codes that an operation may answer; stands below `@Operation`. Service apps use it through `raisesOf`. */
export function Raises(...codes: readonly string[]): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor) => {
    Reflect.defineMetadata(RAISES, codes, descriptor.value as object);
  };
}

function raisedBy(handler: object): readonly string[] {
  return (Reflect.getMetadata(RAISES, handler) as readonly string[] | undefined) ?? [];
}
